package dev.framecheck.reference;

import org.jspecify.annotations.Nullable;

/** The opcodes that RFC 6455 defines in section 5.2; all others are reserved. */
enum Opcode {
  CONTINUATION(0x0),
  TEXT(0x1),
  BINARY(0x2),
  CLOSE(0x8),
  PING(0x9),
  PONG(0xA);

  private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[16];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;

  Opcode(int code) {
    this.code = code;
  }

  /** The defined opcode with these four bits, or null where they are reserved. */
  static @Nullable Opcode ofCode(int bits) {
    return BY_CODE[bits & 0xF];
  }

  int code() {
    return code;
  }

  /** Control frames have the most significant bit of the opcode set (RFC 6455, 5.5). */
  boolean isControl() {
    return code >= 0x8;
  }
}
