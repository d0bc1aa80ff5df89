package dev.framecheck.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An endpoint with a recorder behind it and a fitting peer before it. Masking keys are zero, so
 * that bytes can be read.
 */
final class Driven {
  static final EndpointSettings SETTINGS = EndpointSettings.DEFAULT.withMasks(() -> 0);

  final Recorder recorder = new Recorder();
  final Endpoint endpoint;
  final Peer peer;

  Driven(Role role) {
    this(role, SETTINGS);
  }

  Driven(Role role, EndpointSettings settings) {
    endpoint = new Endpoint(role, settings, recorder);
    peer = Peer.of(role);
  }

  Driven receive(byte[]... frames) {
    for (byte[] frame : frames) {
      endpoint.receive(frame, 0, frame.length);
    }
    return this;
  }

  /** The rule that the endpoint found broken. */
  Rule broken() {
    return recorder.only(Event.Violated.class).violation().rule();
  }

  long offset() {
    return recorder.only(Event.Violated.class).violation().offset();
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
