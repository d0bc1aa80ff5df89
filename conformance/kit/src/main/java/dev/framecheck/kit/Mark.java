package dev.framecheck.kit;

import dev.framecheck.traces.Named;

/** What should be known about how a verdict came about. */
public enum Mark implements Named {
  /** Repeated runs disagreed. */
  FLAKY("flaky"),
  /** A timer had to decide, no fence could. */
  TIMED("timed"),
  /** Not run: the trace relies on a lawful choice that this target does not take. */
  OTHER_CHOICE("other-choice");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
