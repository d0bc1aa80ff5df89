package dev.framecheck.cli.reference.walk;

import java.util.Arrays;
import java.util.List;

/** What {@link FaultyTarget} does wrong, and how long the shortest walk is that shows it. */
enum Fault {
  /**
   * A Ping inside a fragmented message is not answered: a first fragment, a Ping, and a pause,
   * before which the Pong may still come.
   */
  PONG_LOST_IN_MESSAGE("framing", 3),
  /** A message of three fragments is delivered twice: three empty fragments. */
  THIRD_FRAGMENT_DELIVERS_TWICE("framing", 3),
  /** The first byte of a header is lost if it comes alone: any header that is answered. */
  FIRST_BYTE_ALONE_LOST("framing", 1),
  /** A byte 0xFF in a binary message becomes 0: a header, a payload of it. */
  BINARY_BYTE_CHANGED("framing", 2),
  /** A message sent after a Ping was sent is not sent: two calls. */
  SEND_LOST_AFTER_PING("framing", 2),
  /**
   * The close event knows of no lost message: writes block, a message is sent, the connection is
   * lost.
   */
  LOST_MESSAGE_NOT_COUNTED("closing", 3),
  /**
   * An end is clean once the peer's Close came: writes block, a Close comes, the connection is
   * lost.
   */
  CLEAN_WITHOUT_OWN_CLOSE("closing", 3),
  /** What a private session remembers outlives it: a start, a private window, its end. */
  PRIVATE_SESSION_NOT_WIPED("privacy", 3),
  /** Sec-WebSocket-Accept is of another key: any request that is taken. */
  ACCEPT_OF_ANOTHER_KEY("opening", 1),
  /** bufferedAmount stays as it is: the start of this part, the opening or close(), a message. */
  AMOUNT_STAYS("flow", 3),
  /**
   * A message is dispatched twice: a socket, its opening and a message, and the tasks of these two.
   */
  TEXT_DISPATCHED_TWICE("events", 5);

  private final String topic;
  private final int steps;

  Fault(String topic, int steps) {
    this.topic = topic;
    this.steps = steps;
  }

  static List<Fault> of(String topic) {
    return Arrays.stream(values()).filter(fault -> fault.topic.equals(topic)).toList();
  }

  int steps() {
    return steps;
  }
}
