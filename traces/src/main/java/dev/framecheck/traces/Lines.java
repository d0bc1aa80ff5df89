package dev.framecheck.traces;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of UTF-8 into lines. They are cut before they are decoded, so that what is no UTF-8
 * has its own line's number. Not safe for use by several threads.
 */
final class Lines {

  private static final int BUFFER = 1 << 16;

  /** Bytes that one character of Java's takes at most. */
  private static final long MOST_BYTES = 3;

  private final InputStream in;
  private final String name;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private int number;

  /**
   * The lines of a stream.
   *
   * @param longest characters that a line may have; hardly more than that is ever kept
   */
  Lines(InputStream in, String name, int longest) {
    this.in = in;
    this.name = name;
    this.longest = longest;
  }

  /** Where the line is that was read, or was being read: {@code name:number}. */
  String place() {
    return name + ":" + number;
  }

  /**
   * The next line without its end; null at the end of the stream.
   *
   * @throws TraceFormatException if it is too long or not UTF-8
   */
  @Nullable String next() throws IOException {
    number++;
    line.reset();
    boolean hasBegun = false;
    while (at < end || refilled()) {
      hasBegun = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, at - from);
      if (line.size() > MOST_BYTES * longest) {
        throw tooLong();
      }
      if (at < end) {
        at++;
        return text();
      }
    }
    return hasBegun ? text() : null;
  }

  private boolean refilled() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }

  private String text() throws TraceFormatException {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
    } catch (CharacterCodingException e) {
      throw new TraceFormatException(place(), "not UTF-8");
    }
    if (text.endsWith("\r")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.length() > longest) {
      throw tooLong();
    }
    return text;
  }

  private TraceFormatException tooLong() {
    return new TraceFormatException(place(), "the line has more than " + longest + " characters");
  }
}
