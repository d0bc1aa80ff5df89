package dev.framecheck.traces;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What reaches the endpoint under test in one step, in abstract form. */
public sealed interface Input {

  /**
   * A frame header from the peer, RFC 6455 §5.2; the payload, if any, comes with a later {@link
   * Payload}.
   *
   * @param rsv the reserved bits as a number from 0 to 7; RSV1 is 4
   * @param opcode from 0 to 15
   * @param encoding how the length is written: in 7, 16 or 64 bits, minimal or not
   * @param length payload length in bytes, <em>unsigned</em>
   */
  record Header(boolean fin, int rsv, int opcode, boolean masked, int encoding, long length)
      implements Input {

    /**
     * Checks that the header can be written.
     *
     * @throws IllegalArgumentException if a field is out of range or the length does not fit its
     *     encoding
     */
    public Header {
      if (rsv < 0 || rsv > 7) {
        throw new IllegalArgumentException("rsv is from 0 to 7, not " + rsv);
      }
      if (opcode < 0 || opcode > 15) {
        throw new IllegalArgumentException("opcode is from 0 to 15, not " + opcode);
      }
      long greatest =
          switch (encoding) {
            case 7 -> 125;
            case 16 -> 0xffff;
            case 64 -> -1L;
            default ->
                throw new IllegalArgumentException("encoding is 7, 16 or 64, not " + encoding);
          };
      if (Long.compareUnsigned(length, greatest) > 0) {
        throw new IllegalArgumentException(
            "length "
                + Long.toUnsignedString(length)
                + " cannot be written in "
                + encoding
                + " bits");
      }
    }

    /** Whether the length is written in the shortest of the three encodings that holds it. */
    public boolean minimal() {
      return encoding == minimalEncoding(length);
    }

    /** The shortest encoding, 7, 16 or 64, that holds the unsigned {@code length}. */
    public static int minimalEncoding(long length) {
      if (Long.compareUnsigned(length, 125) <= 0) {
        return 7;
      }
      return Long.compareUnsigned(length, 0xffff) <= 0 ? 16 : 64;
    }
  }

  /** The payload, or a part of it, of the frame whose header came before; unmasked. */
  record Payload(ByteRuns payload) implements Input {}

  /** The peer ends its side of the TCP connection. */
  record EndOfStream() implements Input {}

  /** The application sends a whole message. */
  record Send(MessageKind kind, ByteRuns payload) implements Input {}

  /** The application sends a Ping. */
  record Ping(ByteRuns payload) implements Input {}

  /**
   * The application starts the closing handshake.
   *
   * @param code the close code; {@link CloseCode#EMPTY_BODY} for a Close frame without one
   * @param reason the bytes after the code
   */
  record Close(int code, ByteRuns reason) implements Input {

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if the code does not fit in 16 bits
     */
    public Close {
      if (code < 0 || code > 0xffff) {
        throw new IllegalArgumentException("code is from 0 to 65535, not " + code);
      }
    }
  }

  /** Nothing arrives; what the endpoint still owes must come now. */
  record Quiet() implements Input {}

  /** TCP is reset, or found dead: both of its directions are gone. */
  record Reset() implements Input {}

  /**
   * The time of one of the endpoint's timers is up. RFC 6455 has none, and lets an endpoint have
   * them (7.1.1).
   *
   * @param timer which one: {@code closing} waits for the peer's Close, {@code tcp} for the end of
   *     TCP, {@code idle} for anything at all, {@code opening} for the opening handshake
   */
  record Timeout(String timer) implements Input {}

  /** The endpoint's writes block from now on: the peer's TCP window is full. */
  record Stall() implements Input {}

  /** The endpoint's writes go on, in their order. */
  record Drain() implements Input {}

  /**
   * Something happens to a whole browser or its user does something; or, in the opening handshake,
   * the application asks for something or the network does.
   *
   * @param name what, a verb phrase such as {@code closeWindow}
   * @param arguments by name; numbers and truth values as their text
   */
  record Act(String name, SortedMap<String, String> arguments) implements Input {

    /** Copies the arguments. */
    public Act {
      arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }
  }

  /**
   * The head of an HTTP message from the peer, or a part of it, or what comes in its place; with
   * bytes right before or behind it, if any.
   *
   * @param name what is special about it, in a word
   * @param text what is sent, a character for a byte (ISO 8859-1)
   * @param filler more than 0: behind the first line of {@code text} comes one more header line,
   *     whose value is that many letters {@code a}
   */
  record Head(String name, String text, int filler) implements Input {

    private static final int GREATEST_BYTE = 0xff;

    /**
     * Checks that the text stands for bytes.
     *
     * @throws IllegalArgumentException if it holds a character that is no byte, or the filler is
     *     negative or has no first line to follow
     */
    public Head {
      if (text.chars().anyMatch(character -> character > GREATEST_BYTE)) {
        throw new IllegalArgumentException("a character of a head is one byte: " + text);
      }
      if (filler < 0 || (filler > 0 && !text.contains("\n"))) {
        throw new IllegalArgumentException("a filler has a length, and a line to follow");
      }
    }

    /** What is sent, exactly. */
    public ByteRuns bytes() {
      if (filler == 0) {
        return bytes(text);
      }
      int line = text.indexOf('\n') + 1;
      return bytes(text.substring(0, line) + "X-Filler: ")
          .concat(ByteRuns.repeat('a', filler))
          .concat(bytes("\r\n" + text.substring(line)));
    }

    private static ByteRuns bytes(String text) {
      return ByteRuns.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** The word for this kind of input in the trace format: {@code endOfStream}, {@code reset}. */
  default String type() {
    String name = getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Whether the step is taken by the application on the endpoint's own side, not by the peer. */
  default boolean isCall() {
    return this instanceof Send || this instanceof Ping || this instanceof Close;
  }
}
