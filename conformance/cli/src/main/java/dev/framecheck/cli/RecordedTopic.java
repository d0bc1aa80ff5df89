package dev.framecheck.cli;

import java.util.Locale;

/** What is recorded of a connection that is overheard. */
enum RecordedTopic {
  /** What comes behind the opening handshake, and what TCP does. */
  CLOSING,
  /** What comes behind the opening handshake, as frames alone. */
  FRAMING,
  /** The opening handshake. */
  OPENING;

  /** The name of the topic. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
