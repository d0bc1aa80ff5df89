package dev.framecheck.kit;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Observation;

/**
 * An expected observation, ready to be compared with what a target shows: its payload is laid open
 * once. Immutable.
 */
public final class PreparedObservation {

  private final Observation expected;
  private final PreparedPayload payload;

  /** Prepares {@code expected}. */
  public PreparedObservation(Observation expected) {
    this.expected = expected;
    this.payload = new PreparedPayload(payloadOf(expected));
  }

  /** What is expected. */
  public Observation expected() {
    return expected;
  }

  private static ByteRuns payloadOf(Observation observation) {
    if (observation instanceof Observation.Deliver deliver) {
      return deliver.payload();
    }
    if (observation instanceof Observation.Frame frame) {
      return frame.payload();
    }
    return observation instanceof Observation.Pong pong ? pong.payload() : ByteRuns.EMPTY;
  }

  /** Whether {@code actual} is what was expected: the same payload, and one of the codes. */
  public boolean matches(Observation actual) {
    if (expected.getClass() != actual.getClass()) {
      return false;
    }
    if (actual instanceof Observation.Deliver deliver) {
      return deliver.kind() == ((Observation.Deliver) expected).kind()
          && payload.matches(deliver.payload());
    }
    if (actual instanceof Observation.Frame frame) {
      return frame.opcode() == ((Observation.Frame) expected).opcode()
          && payload.matches(frame.payload());
    }
    if (actual instanceof Observation.Pong pong) {
      return payload.matches(pong.payload());
    }
    if (actual instanceof Observation.Close close) {
      return permits((Observation.Close) expected, close);
    }
    // No trace permits a malformed frame, so none is expected here.
    return !(actual instanceof Observation.Malformed) && expected.equals(actual);
  }

  /**
   * Whether each code of {@code actual} is permitted. An implementation shows one code; a state
   * graph that is played as a target may leave several open, and all of them must be right.
   */
  private static boolean permits(Observation.Close expected, Observation.Close actual) {
    for (int code : actual.codes()) {
      boolean permitted =
          code == CloseCode.ANY_LEGAL
              ? expected.codes().contains(CloseCode.ANY_LEGAL)
              : expected.permits(code);
      if (!permitted) {
        return false;
      }
    }
    return true;
  }
}
