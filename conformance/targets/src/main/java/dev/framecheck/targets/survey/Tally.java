package dev.framecheck.targets.survey;

import dev.framecheck.kit.Verdict;

/** How many traces about something came out how; those that told nothing are left out. */
public record Tally(int pass, int nonStrict, int fail) {

  static final Tally NONE = new Tally(0, 0, 0);

  static Tally of(Verdict verdict) {
    return new Tally(
        verdict == Verdict.PASS ? 1 : 0,
        verdict == Verdict.NON_STRICT ? 1 : 0,
        verdict == Verdict.FAIL ? 1 : 0);
  }

  Tally plus(Tally other) {
    return new Tally(pass + other.pass, nonStrict + other.nonStrict, fail + other.fail);
  }

  /** Number of traces that told something. */
  public int total() {
    return pass + nonStrict + fail;
  }

  /** The worst verdict among them, in a word: {@code fail}, {@code loose}, {@code pass}, none. */
  public String tone() {
    if (fail > 0) {
      return "fail";
    }
    if (nonStrict > 0) {
      return "loose";
    }
    return pass > 0 ? "pass" : "";
  }

  /** What a cell of a table says: how many are not a pass, of how many. */
  public String text() {
    if (total() == 0) {
      return "";
    }
    return fail + nonStrict == 0
        ? String.valueOf(pass)
        : (fail > 0 ? fail : nonStrict) + "/" + total();
  }
}
