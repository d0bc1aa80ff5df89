package dev.framecheck.cli.reference.walk;

/** What {@link FaultyTarget} does wrong, and how long the shortest walk is that shows it. */
enum Fault {
  /**
   * A Ping inside a fragmented message is not answered: a first fragment, a Ping, and a pause,
   * before which the Pong may still come.
   */
  PONG_LOST_IN_MESSAGE(3),
  /** A message of three fragments is delivered twice: three empty fragments. */
  THIRD_FRAGMENT_DELIVERS_TWICE(3),
  /** The first byte of a header is lost if it comes alone: any header that is answered. */
  FIRST_BYTE_ALONE_LOST(1),
  /** A byte 0xFF in a binary message becomes 0: a header, a payload of it. */
  BINARY_BYTE_CHANGED(2),
  /** A message sent after a Ping was sent is not sent: two calls. */
  SEND_LOST_AFTER_PING(2);

  private final int steps;

  Fault(int steps) {
    this.steps = steps;
  }

  int steps() {
    return steps;
  }
}
