package dev.framecheck.kit.baseline;

import dev.framecheck.kit.Verdict;

/**
 * A deviation that is known.
 *
 * @param trace id of the trace that shows it
 * @param verdict {@link Verdict#FAIL} or {@link Verdict#NON_STRICT}
 * @param reason why it is as it is, never blank
 */
public record Deviation(String trace, Verdict verdict, String reason) {

  /** The reason of an entry that nobody has given one yet. */
  public static final String NO_REASON = "TODO: say why.";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  public Deviation {
    if (trace.isBlank()) {
      throw new IllegalArgumentException("a trace has an id");
    }
    if (!isRecordable(verdict)) {
      throw new IllegalArgumentException(
          "a known deviation is fail or non-strict, not " + verdict.text());
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a known deviation has a reason");
    }
  }

  /** Whether a result with this verdict is a deviation. */
  static boolean isRecordable(Verdict verdict) {
    return verdict == Verdict.FAIL || verdict == Verdict.NON_STRICT;
  }

  /** Whether somebody has said why. */
  public boolean hasReason() {
    return !reason.equals(NO_REASON);
  }
}
