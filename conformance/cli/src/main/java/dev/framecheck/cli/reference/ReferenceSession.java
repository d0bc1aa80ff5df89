package dev.framecheck.cli.reference;

import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import java.nio.ByteBuffer;

/** One endpoint of the reference without TCP; its events become observations. */
final class ReferenceSession extends EndpointSession {

  private final Endpoint endpoint;

  ReferenceSession(Role role, EndpointSettings settings) {
    super(role);
    this.endpoint = new Endpoint(roleOf(role), settings, this::take);
  }

  @Override
  void receive(byte[] bytes) {
    endpoint.receive(bytes, 0, bytes.length);
  }

  @Override
  void happen(Input input) {
    if (input instanceof Input.EndOfStream) {
      endpoint.endOfStream();
    }
  }

  @Override
  void sendText(ByteBuffer utf8) {
    endpoint.sendText(utf8);
  }

  @Override
  void sendBinary(ByteBuffer payload) {
    endpoint.sendBinary(payload);
  }

  @Override
  void sendPing(ByteBuffer payload) {
    endpoint.sendPing(payload);
  }

  @Override
  void startClosing() {
    endpoint.sendClose();
  }

  @Override
  void startClosing(int code, String reason) {
    endpoint.sendClose(code, reason);
  }

  private void take(Event event) {
    if (event instanceof Event.Outgoing outgoing) {
      write(outgoing.bytes());
    } else if (event instanceof Event.CloseTransport) {
      show(END);
    } else {
      tell(event);
    }
  }
}
