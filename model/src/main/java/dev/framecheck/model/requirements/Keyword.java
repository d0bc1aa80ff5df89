package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonValue;

/** The words that mark a requirement when they are written in capitals [RFC2119]. */
public enum Keyword {
  MUST("MUST", Strength.MUST),
  MUST_NOT("MUST NOT", Strength.MUST),
  REQUIRED("REQUIRED", Strength.MUST),
  SHALL("SHALL", Strength.MUST),
  SHALL_NOT("SHALL NOT", Strength.MUST),
  SHOULD("SHOULD", Strength.SHOULD),
  SHOULD_NOT("SHOULD NOT", Strength.SHOULD),
  RECOMMENDED("RECOMMENDED", Strength.SHOULD),
  NOT_RECOMMENDED("NOT RECOMMENDED", Strength.SHOULD),
  MAY("MAY", Strength.MAY),
  OPTIONAL("OPTIONAL", Strength.MAY);

  private final String text;
  private final Strength strength;

  Keyword(String text, Strength strength) {
    this.text = text;
    this.strength = strength;
  }

  /** The words themselves, with one space between two of them. */
  @JsonValue
  public String text() {
    return text;
  }

  /** How much a requirement with this keyword obliges. */
  public Strength strength() {
    return strength;
  }
}
