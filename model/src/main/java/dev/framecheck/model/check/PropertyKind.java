package dev.framecheck.model.check;

import com.fasterxml.jackson.annotation.JsonValue;

/** What sort of statement a property is, which decides how it is checked. */
public enum PropertyKind {
  /** A state predicate that holds in every reachable state; an INVARIANT of the configuration. */
  INVARIANT("invariant", EngineKind.TLC),
  /** {@code [][A]_v}: every step satisfies it; a PROPERTY of the configuration. */
  ACTION("action", EngineKind.TLC),
  /** A statement about infinite behaviours; a PROPERTY of the configuration. */
  TEMPORAL("temporal", EngineKind.TLC),
  /** Another specification that every behaviour satisfies; a PROPERTY of the configuration. */
  REFINEMENT("refinement", EngineKind.TLC),
  /** A named ASSUME of the module or of one that it extends. */
  ASSUME("assume", EngineKind.TLC),
  /** Every reachable state has a successor; the configuration doesn't switch that check off. */
  DEADLOCK("deadlock", EngineKind.TLC),
  /** A state predicate that must be false in some reachable state: that state can be reached. */
  PROBE("probe", EngineKind.TLC),
  /** An assertion without counterexample. */
  ALLOY_CHECK("alloy-check", EngineKind.ALLOY),
  /** A predicate with an instance, or without one if its {@code expect} says so. */
  ALLOY_RUN("alloy-run", EngineKind.ALLOY);

  private final String label;
  private final EngineKind engine;

  PropertyKind(String label, EngineKind engine) {
    this.label = label;
    this.engine = engine;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }

  /** The engine that understands it. */
  public EngineKind engine() {
    return engine;
  }

  /** Whether the configuration lists it under PROPERTY. */
  boolean isConfiguredProperty() {
    return this == ACTION || this == TEMPORAL || this == REFINEMENT;
  }

  /** Whether TLC, when it finds a violation among infinite behaviours, may mean this. */
  boolean mayConcernInfiniteBehaviours() {
    return this == TEMPORAL || this == REFINEMENT;
  }

  /** Whether something must show that a fault would be noticed. */
  boolean needsMutant() {
    return this != PROBE && this != ASSUME && this != ALLOY_RUN;
  }
}
