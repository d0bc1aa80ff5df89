package dev.framecheck.kit;

import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Named;

/** What one trace says about a target. */
public enum Verdict implements Named {
  /** The target did what the standard recommends. */
  PASS("pass"),
  /** Every MUST was kept, a SHOULD was not. */
  NON_STRICT("non-strict"),
  /** The target showed something that the standard forbids. */
  FAIL("fail"),
  /** This run can't tell. */
  INCONCLUSIVE("inconclusive"),
  /** The trace needs what the target does not offer, or belongs to another choice profile. */
  UNSUPPORTED("unsupported"),
  /** The target breaks a rule that does not bind it. */
  OBSERVED("observed");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** The verdict for a reaction of this grade. */
  static Verdict of(Grade grade) {
    return grade == Grade.RECOMMENDED ? PASS : NON_STRICT;
  }

  /** Whether this one counts more than {@code other} when a trace was run in several ways. */
  boolean outweighs(Verdict other) {
    return weight() > other.weight();
  }

  private int weight() {
    return switch (this) {
      case FAIL -> 5;
      case OBSERVED -> 4;
      case INCONCLUSIVE -> 3;
      case NON_STRICT -> 2;
      case PASS -> 1;
      case UNSUPPORTED -> 0;
    };
  }

  @Override
  public String text() {
    return text;
  }
}
