package dev.framecheck.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a Close frame says: a code and a reason (RFC 6455, 5.5.1), or nothing at all.
 *
 * @param code from 1000 to 4999 where one was sent; {@link CloseCode#NONE_RECEIVED} for an empty
 *     body, and {@link CloseCode#ABNORMAL} where no Close came (RFC 6455, 7.1.5)
 * @param reason possibly empty; not meant for the eyes of a user
 */
public record CloseStatus(int code, String reason) {

  /** A Close with an empty body. */
  public static final CloseStatus NONE = new CloseStatus(CloseCode.NONE_RECEIVED, "");

  /** No Close was received. */
  public static final CloseStatus ABNORMAL = new CloseStatus(CloseCode.ABNORMAL, "");

  /** What a control frame's 125 bytes leave beside the code, in bytes. */
  private static final int MAX_REASON = 123;

  /** Refuses a null reason. */
  public CloseStatus {
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether a Close frame can carry this code. */
  public boolean hasLegalCode() {
    return CloseCode.isLegal(code);
  }

  /**
   * Judges the body of a received Close: empty, or at least two bytes, as its header was checked.
   *
   * @param offset of the body in the peer's bytes
   * @return null if it is flawless
   */
  static @Nullable Violation fault(byte[] body, long offset) {
    if (body.length == 0) {
      return null;
    }
    if (!CloseCode.isLegal(codeIn(body))) {
      return new Violation(Rule.ILLEGAL_CLOSE_CODE, offset);
    }
    Utf8Validator utf8 = new Utf8Validator();
    int bad = utf8.validate(body, 2, body.length);
    if (bad >= 0 || !utf8.isComplete()) {
      return new Violation(Rule.INVALID_UTF8_REASON, offset + (bad >= 0 ? bad : body.length));
    }
    return null;
  }

  /** The status in a flawless body. */
  static CloseStatus in(byte[] body) {
    return body.length == 0
        ? NONE
        : new CloseStatus(
            codeIn(body), new String(body, 2, body.length - 2, StandardCharsets.UTF_8));
  }

  /**
   * The body of a Close to be sent, in which a surrogate without its other half has become U+FFFD.
   *
   * @throws IllegalArgumentException if the code may not be sent, or the reason is too long for a
   *     control frame
   */
  static ByteBuffer body(int code, String reason) {
    if (!CloseCode.isLegal(code)) {
      throw new IllegalArgumentException("close code " + code + " may not be sent (RFC 6455, 7.4)");
    }
    byte[] text = Text.encode(reason);
    if (text.length > MAX_REASON) {
      throw new IllegalArgumentException(
          "a close reason takes at most " + MAX_REASON + " bytes of UTF-8, not " + text.length);
    }
    return ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).flip();
  }

  private static int codeIn(byte[] body) {
    return (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
  }
}
