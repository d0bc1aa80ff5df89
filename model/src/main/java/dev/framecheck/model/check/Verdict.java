package dev.framecheck.model.check;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is known of a property, or of a model as a whole. */
public enum Verdict {
  /** It is as it should be. */
  PASS("pass"),
  /** It is not as it should be: a property is violated, a probe is not reached. */
  FAIL("fail"),
  /** The input can't be checked as it is written: it doesn't parse, or can't be evaluated. */
  INVALID("invalid"),
  /** The engine failed, or ran out of time or memory. */
  ERROR("error"),
  /** Nothing is known, because the run ended early. */
  UNKNOWN("unknown");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }
}
