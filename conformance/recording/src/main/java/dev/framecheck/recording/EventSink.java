package dev.framecheck.recording;

import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;

/**
 * Takes what is recorded, in its order.
 *
 * <p>Both methods throw {@link java.io.UncheckedIOException} if it can't be kept; what was recorded
 * is then not whole.
 */
public interface EventSink {

  /** A connection, before its first event. */
  void declared(RecordedConnection connection);

  /** An event of the connection with this id. */
  void event(String connection, RecordedEvent event);
}
