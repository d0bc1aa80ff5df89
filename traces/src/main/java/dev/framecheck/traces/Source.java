package dev.framecheck.traces;

/** Where the rule behind a reaction is stated, and so whom it binds. */
public enum Source implements Named {
  /** Stated in RFC 6455. */
  RFC("rfc"),
  /** Follows from what RFC 6455 states. */
  DERIVED("derived"),
  /** Stated in a standard for browsers; binds nobody else. */
  BROWSER("browser"),
  /** A rule of this project alone; no implementation of others fails on it. */
  POLICY("policy");

  private final String text;

  Source(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
