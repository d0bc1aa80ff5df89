package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetSession;
import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.SendRefusedException;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One endpoint of the reference; its events become observations. */
final class ReferenceSession implements TargetSession {

  private static final Observation END = new Observation.End();
  private static final Observation REJECTED = new Observation.Rejected();

  private final Endpoint endpoint;
  private final SentFrames sent;
  private List<Observation> shown = List.of();

  ReferenceSession(Role role, EndpointSettings settings) {
    boolean client = role == Role.CLIENT;
    this.sent = new SentFrames(client);
    this.endpoint =
        new Endpoint(
            client ? dev.framecheck.reference.Role.CLIENT : dev.framecheck.reference.Role.SERVER,
            settings,
            this::take);
  }

  @Override
  public List<Observation> step(Input input, byte[] bytes) {
    shown = List.of();
    if (bytes.length > 0) {
      endpoint.receive(bytes, 0, bytes.length);
    } else if (input instanceof Input.EndOfStream) {
      endpoint.endOfStream();
    } else if (input.isCall()) {
      call(input);
    }
    return shown;
  }

  private void call(Input input) {
    try {
      if (input instanceof Input.Send send && send.kind() == MessageKind.TEXT) {
        endpoint.sendText(buffer(send.payload()));
      } else if (input instanceof Input.Send send) {
        endpoint.sendBinary(buffer(send.payload()));
      } else if (input instanceof Input.Ping ping) {
        endpoint.sendPing(buffer(ping.payload()));
      } else if (input instanceof Input.Close close) {
        close(close);
      }
    } catch (SendRefusedException | IllegalArgumentException e) {
      show(REJECTED);
    }
  }

  private void close(Input.Close close) {
    if (close.code() == CloseCode.EMPTY_BODY) {
      endpoint.sendClose();
    } else {
      endpoint.sendClose(
          close.code(), new String(close.reason().toBytes(), StandardCharsets.UTF_8));
    }
  }

  private static ByteBuffer buffer(ByteRuns payload) {
    return ByteBuffer.wrap(payload.toBytes());
  }

  private void take(Event event) {
    if (event instanceof Event.TextReceived text) {
      show(new Observation.Deliver(MessageKind.TEXT, runs(text.payload())));
    } else if (event instanceof Event.BinaryReceived binary) {
      show(new Observation.Deliver(MessageKind.BINARY, runs(binary.payload())));
    } else if (event instanceof Event.Outgoing outgoing) {
      show(sent.observe(outgoing.bytes().toByteArray()));
    } else if (event instanceof Event.CloseTransport) {
      show(END);
    }
    // What else the application is told says nothing that a peer or a message API could see.
  }

  private static ByteRuns runs(Payload payload) {
    return ByteRuns.of(payload.toByteArray());
  }

  private void show(Observation observation) {
    if (shown.isEmpty()) {
      shown = new ArrayList<>(2);
    }
    shown.add(observation);
  }
}
