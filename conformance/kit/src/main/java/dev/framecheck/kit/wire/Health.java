package dev.framecheck.kit.wire;

/** Whether the target still works, so that one trace's damage is not blamed on another. */
interface Health {

  /**
   * Makes sure that the target answers, starting it anew where that is possible.
   *
   * @return false when it does not answer any more and can't be started
   */
  boolean ensure();

  /** As {@link #ensure}, and without trust in an answer of a moment ago. */
  boolean examine();

  /** How often the target was found not to answer. */
  int breakdowns();
}
