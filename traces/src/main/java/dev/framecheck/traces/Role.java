package dev.framecheck.traces;

/** The role of the endpoint under test, RFC 6455 §1.5. */
public enum Role implements Named {
  CLIENT("client"),
  SERVER("server");

  private final String text;

  Role(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  /** Whether the peer of this role masks its frames: a client does, RFC 6455 §5.1. */
  public boolean peerMasks() {
    return this == SERVER;
  }
}
