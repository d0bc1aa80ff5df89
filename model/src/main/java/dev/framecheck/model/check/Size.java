package dev.framecheck.model.check;

import com.fasterxml.jackson.annotation.JsonValue;

/** How large the bounds of a model are. */
public enum Size {
  /** Bounds for each change: seconds. */
  SMALL("small"),
  /** Bounds for now and then: minutes. */
  LARGE("large");

  private final String label;

  Size(String label) {
    this.label = label;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }
}
