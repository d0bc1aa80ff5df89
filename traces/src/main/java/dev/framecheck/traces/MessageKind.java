package dev.framecheck.traces;

/** The kind of a message, RFC 6455 §5.6. */
public enum MessageKind implements Named {
  TEXT("text"),
  BINARY("binary");

  private final String text;

  MessageKind(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
