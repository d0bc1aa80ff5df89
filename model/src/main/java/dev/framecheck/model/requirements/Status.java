package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the models have a requirement. */
public enum Status {
  /** A model states it. */
  MODELLED("modelled"),
  /** No model states it, for a reason that the register gives. */
  EXCLUDED("excluded");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }
}
