package dev.framecheck.kit.wire;

/** How the target's side of the TCP connection stands. */
enum Ending {
  OPEN,
  END_OF_STREAM,
  /** Reset; a Close frame sent before may have been destroyed on the way. */
  RESET
}
