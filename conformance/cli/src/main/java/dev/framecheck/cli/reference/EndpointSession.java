package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetSession;
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

/** What the sessions of one endpoint have in common: inputs become calls, events observations. */
abstract class EndpointSession implements TargetSession {

  static final Observation END = new Observation.End();

  private static final Observation REJECTED = new Observation.Rejected();

  private final SentFrames sent;
  private List<Observation> shown = List.of();

  EndpointSession(Role role) {
    this.sent = new SentFrames(role == Role.CLIENT);
  }

  /** Feeds bytes of the peer. */
  abstract void receive(byte[] bytes);

  /** Takes what is neither bytes nor a call; what the endpoint has no use for changes nothing. */
  abstract void happen(Input input);

  abstract void sendText(ByteBuffer utf8);

  abstract void sendBinary(ByteBuffer payload);

  abstract void sendPing(ByteBuffer payload);

  abstract void startClosing();

  abstract void startClosing(int code, String reason);

  static dev.framecheck.reference.Role roleOf(Role role) {
    return role == Role.CLIENT
        ? dev.framecheck.reference.Role.CLIENT
        : dev.framecheck.reference.Role.SERVER;
  }

  @Override
  public final List<Observation> step(Input input, byte[] bytes) {
    shown = List.of();
    if (bytes.length > 0) {
      receive(bytes);
    } else if (input.isCall()) {
      call(input);
    } else {
      happen(input);
    }
    return shown;
  }

  private void call(Input input) {
    try {
      if (input instanceof Input.Send send && send.kind() == MessageKind.TEXT) {
        sendText(buffer(send.payload()));
      } else if (input instanceof Input.Send send) {
        sendBinary(buffer(send.payload()));
      } else if (input instanceof Input.Ping ping) {
        sendPing(buffer(ping.payload()));
      } else if (input instanceof Input.Close close) {
        close(close);
      }
    } catch (SendRefusedException | IllegalArgumentException e) {
      show(REJECTED);
    }
  }

  private void close(Input.Close close) {
    if (close.code() == CloseCode.EMPTY_BODY) {
      startClosing();
    } else {
      startClosing(close.code(), new String(close.reason().toBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Shows what the application is told; most of that nobody else could see. */
  final void tell(Event event) {
    if (event instanceof Event.TextReceived text) {
      show(new Observation.Deliver(MessageKind.TEXT, runs(text.payload())));
    } else if (event instanceof Event.BinaryReceived binary) {
      show(new Observation.Deliver(MessageKind.BINARY, runs(binary.payload())));
    }
  }

  final void write(Payload frame) {
    show(sent.observe(frame.toByteArray()));
  }

  final void show(Observation observation) {
    if (shown.isEmpty()) {
      shown = new ArrayList<>(2);
    }
    shown.add(observation);
  }

  private static ByteBuffer buffer(ByteRuns payload) {
    return ByteBuffer.wrap(payload.toBytes());
  }

  private static ByteRuns runs(Payload payload) {
    return ByteRuns.of(payload.toByteArray());
  }
}
