package dev.framecheck.model.validation;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import java.util.List;
import java.util.OptionalLong;

/**
 * A recorded connection as it is judged.
 *
 * @param events what is judged: without empty payloads, the fragments of a sent message joined
 * @param gap where and why the log has nothing more to say; empty if it goes on to its end
 */
record Subject(RecordedConnection connection, LogTopic topic, List<Event> events, String gap) {

  /** Copies the list. */
  Subject {
    events = List.copyOf(events);
  }

  /** One event of it. */
  sealed interface Event {
    /** Where the log has it. */
    String place();

    /** The event as a log has it, but for its time. */
    RecordedEvent recorded();
  }

  /** Something reached the endpoint. */
  record Reached(String place, Input input) implements Event {
    @Override
    public RecordedEvent recorded() {
      return new RecordedEvent.In(OptionalLong.empty(), input);
    }
  }

  /**
   * The endpoint was seen to do something.
   *
   * @param cut a message whose last fragment is not in the log
   * @param reset the end of TCP was a reset
   */
  record Seen(String place, Observation observation, boolean cut, boolean reset) implements Event {
    @Override
    public RecordedEvent recorded() {
      return new RecordedEvent.Out(OptionalLong.empty(), observation, cut, reset);
    }
  }
}
