package dev.framecheck.model.grammar;

/** The classes of opcodes that the grammar tells apart (RFC 6455 §5.2), by its names. */
enum FrameKind {
  TEXT("Text"),
  BINARY("Binary"),
  CONTINUATION("Continuation"),
  RESERVED_DATA("ReservedData"),
  CLOSE("Close"),
  PING("Ping"),
  PONG("Pong"),
  RESERVED_CONTROL("ReservedControl");

  private final String label;

  FrameKind(String label) {
    this.label = label;
  }

  /** The name that the grammar has for it. */
  String label() {
    return label;
  }

  boolean isControl() {
    return compareTo(CLOSE) >= 0;
  }

  static FrameKind of(int opcode) {
    return switch (opcode) {
      case 0 -> CONTINUATION;
      case 1 -> TEXT;
      case 2 -> BINARY;
      case 8 -> CLOSE;
      case 9 -> PING;
      case 10 -> PONG;
      default -> opcode < 8 ? RESERVED_DATA : RESERVED_CONTROL;
    };
  }
}
