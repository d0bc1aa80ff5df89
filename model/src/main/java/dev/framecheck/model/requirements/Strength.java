package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a requirement obliges [RFC2119]. */
public enum Strength {
  /** Not doing so is a violation. */
  MUST("must"),
  /** Not doing so needs a good reason. */
  SHOULD("should"),
  /** Doing so, and not doing so, is allowed. */
  MAY("may");

  private final String label;

  Strength(String label) {
    this.label = label;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }
}
