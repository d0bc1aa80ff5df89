package dev.framecheck.model.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;

/** What a step is about, as far as a threat needs to know. */
public enum Situation {
  /** Any step. */
  @JsonProperty("any")
  ANY,
  /** A header with a reserved bit. */
  @JsonProperty("reservedBits")
  RESERVED_BITS,
  /** A step after which the endpoint may fail the connection: something malformed came. */
  @JsonProperty("malformed")
  MALFORMED,
  /** A control frame, or part of one, while a message is in progress. */
  @JsonProperty("controlInMessage")
  CONTROL_IN_MESSAGE,
  /** A frame that is not the only one of its message. */
  @JsonProperty("fragment")
  FRAGMENT,
  /** The endpoint sends a frame. */
  @JsonProperty("sending")
  SENDING;

  private static final int FIRST_PROTOCOL_ERROR = 1002;
  private static final int LAST_PROTOCOL_ERROR = 1009;

  /** Whether a step is in this situation; {@code message} is the kind in progress before it. */
  boolean holds(String message, Step step) {
    boolean inMessage = !message.equals("NONE");
    return switch (this) {
      case ANY -> true;
      case RESERVED_BITS -> step.in() instanceof Input.Header header && header.rsv() != 0;
      case MALFORMED -> step.allow().stream().anyMatch(Situation::accuses);
      case CONTROL_IN_MESSAGE ->
          inMessage && step.in() instanceof Input.Header header && header.opcode() >= 8;
      case FRAGMENT ->
          step.in() instanceof Input.Header header
              && header.opcode() < 8
              && (!header.fin() || header.opcode() == 0);
      case SENDING -> step.allow().stream().anyMatch(Situation::sends);
    };
  }

  /** Whether a reaction says that the peer broke a rule. */
  private static boolean accuses(Reaction reaction) {
    return reaction.out().stream()
        .anyMatch(
            observation ->
                observation instanceof Observation.Close close
                    && close.codes().stream()
                        .allMatch(c -> c >= FIRST_PROTOCOL_ERROR && c <= LAST_PROTOCOL_ERROR));
  }

  private static boolean sends(Reaction reaction) {
    return reaction.out().stream()
        .anyMatch(
            observation ->
                observation instanceof Observation.Frame
                    || observation instanceof Observation.Pong
                    || observation instanceof Observation.Close);
  }
}
