package dev.framecheck.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The head of an HTTP message at the beginning of one direction of a connection. */
final class HeadReader {

  private static final int LONGEST = 64 << 10;
  private static final String END = "\r\n\r\n";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String head = "";
  private int matched;

  /**
   * Takes bytes up to the end of the head.
   *
   * @return how many of them belong to it
   */
  int take(byte[] more, int from, int count) {
    int taken = 0;
    while (taken < count && !isDone() && !isTooLong()) {
      byte next = more[from + taken++];
      bytes.write(next);
      matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
      if (matched == END.length()) {
        head = bytes.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return taken;
  }

  /** The head with the empty line behind it, a character for a byte. */
  String text() {
    return head;
  }

  boolean isDone() {
    return !head.isEmpty();
  }

  boolean isTooLong() {
    return bytes.size() >= LONGEST && !isDone();
  }

  /** Whether it is the answer that opens a connection. */
  boolean switchesProtocols() {
    return head.startsWith("HTTP/1.1 101");
  }

  /** Whether it is an interim answer, after which another one comes. */
  boolean isInterim() {
    return head.startsWith("HTTP/1.1 1") && !switchesProtocols();
  }

  /** The value of a field, or the empty string. */
  String field(String name) {
    String wanted = name.toLowerCase(Locale.ROOT) + ":";
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
        .map(line -> line.substring(wanted.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** Begins anew, for the next head. */
  void clear() {
    bytes.reset();
    head = "";
    matched = 0;
  }
}
