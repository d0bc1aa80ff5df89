package dev.framecheck.model.tlc;

import java.util.List;
import java.util.stream.Stream;

/**
 * One message of TLC's {@code -tool} output.
 *
 * @param code TLC's number for the message, {@link #PLAIN} for text outside any message
 * @param severity 0 none, 1 error, 2 bug in TLC, 3 warning, 4 state
 * @param text without the nested messages' text, and without surrounding blank space
 * @param nested messages inside this one
 */
public record TlcMessage(int code, int severity, String text, List<TlcMessage> nested) {

  /** The code given to what TLC's parser and the specification's own prints write. */
  public static final int PLAIN = -1;

  public TlcMessage {
    nested = List.copyOf(nested);
  }

  /** This message, then those nested in it, at any depth. */
  Stream<TlcMessage> withNested() {
    return Stream.concat(Stream.of(this), nested.stream().flatMap(TlcMessage::withNested));
  }

  /** Its text, then that of those nested in it, in one line. */
  String sentence() {
    return String.join(" ", withNested().map(TlcMessage::text).toList())
        .replaceAll("\\s+", " ")
        .strip();
  }
}
