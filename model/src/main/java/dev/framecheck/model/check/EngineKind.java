package dev.framecheck.model.check;

import com.fasterxml.jackson.annotation.JsonValue;

/** The engine that checks a model. */
public enum EngineKind {
  /** Explicit-state model checking of TLA+. */
  TLC("tlc"),
  /** Bounded relational model finding. */
  ALLOY("alloy");

  private final String label;

  EngineKind(String label) {
    this.label = label;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }
}
