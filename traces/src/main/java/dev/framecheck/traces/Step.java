package dev.framecheck.traces;

import java.util.List;

/**
 * One step of a trace.
 *
 * @param from the connection state before the step
 * @param in the abstract input
 * @param bytes what the peer sends in this step, exactly; empty when it sends nothing
 * @param allow every permitted reaction; exactly one lies on the path
 */
public record Step(String from, Input in, ByteRuns bytes, List<Reaction> allow) {

  /**
   * Checks that the step leads somewhere.
   *
   * @throws IllegalArgumentException unless exactly one reaction lies on the path
   */
  public Step {
    allow = List.copyOf(allow);
    long onPath = allow.stream().filter(Reaction::path).count();
    if (onPath != 1) {
      throw new IllegalArgumentException(
          "exactly one permitted reaction lies on the path, not " + onPath);
    }
  }

  /** The reaction after which the remaining steps apply. */
  public Reaction path() {
    for (Reaction reaction : allow) {
      if (reaction.path()) {
        return reaction;
      }
    }
    throw new AssertionError("checked on construction");
  }
}
