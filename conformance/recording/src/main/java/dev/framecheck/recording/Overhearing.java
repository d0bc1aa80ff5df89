package dev.framecheck.recording;

import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.Role;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Is told what goes over a TCP connection, from its first byte on, and writes the log of it. Safe
 * for use by many threads.
 */
interface Overhearing {

  /** The client sent these bytes. */
  void fromClient(byte[] bytes, int from, int count);

  /** The server sent these bytes. */
  void fromServer(byte[] bytes, int from, int count);

  /**
   * One side ended its direction.
   *
   * @param reset whether by a reset
   */
  void ended(Role side, boolean reset);

  /** Something was not overheard. */
  void gap(String what);

  /**
   * Begins with a connection.
   *
   * @param clock microseconds after any fixed moment
   */
  static Overhearing start(EventSink log, String id, Settings settings, LongSupplier clock) {
    return settings.topic().equals(OpeningRecorder.TOPIC)
        ? new OpeningRecorder(log, id, settings.role(), clock)
        : new ConnectionRecorder(log, id, settings, clock);
  }

  /**
   * How what is overheard is declared.
   *
   * @param topic {@code closing}, {@code framing}, or {@code opening} for what comes before
   * @param role whose behaviour is recorded
   * @param limit what it accepts, if that is known
   */
  record Settings(String topic, Role role, OptionalLong limit) {

    /** Nobody overhears what goes on between an endpoint and its application, nor its clock. */
    List<String> unlogged() {
      return hasReset()
          ? List.of(
              RecordedConnection.CALLS,
              "deliver",
              "rejected",
              "release",
              "closed",
              "timeout",
              "stall",
              "drain")
          : List.of(RecordedConnection.CALLS, "deliver", "rejected");
    }

    /** Whether the topic knows that TCP may be reset. */
    boolean hasReset() {
      return topic.equals("closing");
    }
  }
}
