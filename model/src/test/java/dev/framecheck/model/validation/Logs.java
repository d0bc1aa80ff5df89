package dev.framecheck.model.validation;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Short ways to write logs in tests. */
final class Logs {

  private static final int TEXT = 1;
  private static final int PING = 9;

  private final RecordedConnection connection;
  private final List<Recording.Entry> entries = new ArrayList<>();

  private Logs(RecordedConnection connection) {
    this.connection = connection;
  }

  /** A log of a server with a limit of 65536 bytes. */
  static Logs server(String topic, RecordedConnection.Order order, String... unlogged) {
    return new Logs(
        new RecordedConnection(
            "c",
            topic,
            Role.SERVER,
            OptionalLong.of(65536),
            order,
            new TreeSet<>(List.of(unlogged))));
  }

  static ByteRuns bytes(String text) {
    return ByteRuns.of(text.getBytes(StandardCharsets.UTF_8));
  }

  Logs in(Input input) {
    return add(new RecordedEvent.In(OptionalLong.empty(), input));
  }

  Logs out(Observation observation) {
    return add(new RecordedEvent.Out(OptionalLong.empty(), observation));
  }

  Logs add(RecordedEvent event) {
    entries.add(new Recording.Entry("log:" + (entries.size() + 2), event));
    return this;
  }

  /** A whole frame of a client. */
  Logs frame(boolean fin, int opcode, String payload) {
    ByteRuns bytes = bytes(payload);
    in(
        new Input.Header(
            fin, 0, opcode, true, Input.Header.minimalEncoding(bytes.size()), bytes.size()));
    return bytes.isEmpty() ? this : in(new Input.Payload(bytes));
  }

  Logs text(String payload) {
    return frame(true, TEXT, payload);
  }

  Logs ping(String payload) {
    return frame(true, PING, payload);
  }

  Logs delivered(String payload) {
    return out(new Observation.Deliver(MessageKind.TEXT, bytes(payload)));
  }

  Logs sent(String payload) {
    return out(new Observation.Frame(TEXT, bytes(payload)));
  }

  Logs pong(String payload) {
    return out(new Observation.Pong(bytes(payload)));
  }

  Logs closed(int code) {
    return out(new Observation.Close(List.of(code)));
  }

  Recording done() {
    return new Recording(connection, entries);
  }
}
