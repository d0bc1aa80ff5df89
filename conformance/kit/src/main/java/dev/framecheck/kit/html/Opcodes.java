package dev.framecheck.kit.html;

/** The opcodes by name, RFC 6455 §5.2. */
final class Opcodes {

  private Opcodes() {}

  static String name(int opcode) {
    return switch (opcode) {
      case 0 -> "continuation";
      case 1 -> "text";
      case 2 -> "binary";
      case 8 -> "Close";
      case 9 -> "Ping";
      case 10 -> "Pong";
      default -> "reserved";
    };
  }

  static boolean isReserved(int opcode) {
    return name(opcode).equals("reserved");
  }
}
