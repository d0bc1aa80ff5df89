package dev.framecheck.traces;

import java.util.OptionalLong;

/** One event of a recorded connection. */
public sealed interface RecordedEvent {

  /** When it was recorded, in microseconds after any fixed moment; empty if nobody looked. */
  OptionalLong time();

  /** Something reached the endpoint. */
  record In(OptionalLong time, Input input) implements RecordedEvent {}

  /**
   * The endpoint was seen to do something.
   *
   * @param more of a {@code frame}: the message goes on in the next one, whose opcode is 0
   * @param reset of an {@code end}: TCP was reset, which may have swallowed what was sent before
   */
  record Out(OptionalLong time, Observation observation, boolean more, boolean reset)
      implements RecordedEvent {

    /**
     * Checks the marks.
     *
     * @throws IllegalArgumentException if one stands at an observation that has no such mark
     */
    public Out {
      if (more && !(observation instanceof Observation.Frame)) {
        throw new IllegalArgumentException("only a frame is followed by more of its message");
      }
      if (reset && !(observation instanceof Observation.End)) {
        throw new IllegalArgumentException("only the end of TCP may be a reset");
      }
    }

    /** An observation without marks. */
    public Out(OptionalLong time, Observation observation) {
      this(time, observation, false, false);
    }
  }

  /**
   * Something is missing from here on.
   *
   * @param what is missing, for a person
   */
  record Gap(OptionalLong time, String what) implements RecordedEvent {}
}
