package dev.framecheck.cli;

import dev.framecheck.model.check.Verdict;

/** The exit statuses of the command. */
final class ExitStatus {

  /** Everything conforms. */
  static final int CONFORMS = 0;

  /** A violation was found. */
  static final int VIOLATION = 1;

  /** The input or the usage is wrong. */
  static final int INPUT = 2;

  /** A tool failed, or ran out of time or memory. */
  static final int TOOL = 3;

  private ExitStatus() {}

  /** The status for the worst verdict of a check. */
  static int of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> CONFORMS;
      case FAIL -> VIOLATION;
      case INVALID -> INPUT;
      case ERROR, UNKNOWN -> TOOL;
    };
  }

  /** The status of work that has parts with these: what kept one from a verdict counts first. */
  static int worst(int... statuses) {
    int worst = CONFORMS;
    for (int status : statuses) {
      worst = Math.max(worst, status);
    }
    return worst;
  }

  static int of(boolean conforms) {
    return conforms ? CONFORMS : VIOLATION;
  }
}
