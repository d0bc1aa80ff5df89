package dev.framecheck.model.requirements;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whom a requirement obliges. */
public enum Party {
  CLIENT("client"),
  SERVER("server"),
  /** Whichever endpoint sends. */
  SENDER("sender"),
  /** Whichever endpoint receives. */
  RECEIVER("receiver"),
  /** Each endpoint, sending and receiving. */
  BOTH("both"),
  /** What uses an endpoint. */
  APPLICATION("application"),
  /** What stands between two endpoints and passes frames on. */
  INTERMEDIARY("intermediary"),
  /** Who defines an extension. */
  EXTENSION("extension");

  private final String label;

  Party(String label) {
    this.label = label;
  }

  /** The name in files and reports. */
  @JsonValue
  public String label() {
    return label;
  }
}
