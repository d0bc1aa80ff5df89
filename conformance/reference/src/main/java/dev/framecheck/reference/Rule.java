package dev.framecheck.reference;

/**
 * The rules whose breach by the peer fails the connection, each with its clause in RFC 6455 and the
 * close code that fits.
 *
 * <p>Most are obligations of RFC 6455. Where the standard leaves the receiver a choice, the
 * constant says so.
 */
public enum Rule {
  /** RSV1 to RSV3 are zero unless an extension gives them a meaning; none is negotiated here. */
  RESERVED_BITS(
      "5.2", CloseCode.PROTOCOL_ERROR, "a reserved bit is set and no extension was negotiated"),
  /** Opcodes 3 to 7 and 11 to 15 are reserved. */
  RESERVED_OPCODE("5.2", CloseCode.PROTOCOL_ERROR, "the opcode is reserved"),
  /** A server closes the connection when it receives an unmasked frame. */
  UNMASKED_FROM_CLIENT("5.1", CloseCode.PROTOCOL_ERROR, "a client's frame is not masked"),
  /** A client closes the connection when it detects a masked frame. */
  MASKED_FROM_SERVER("5.1", CloseCode.PROTOCOL_ERROR, "a server's frame is masked"),
  /** The most significant bit of a 64-bit length is zero. */
  LENGTH_SIGN_BIT(
      "5.2", CloseCode.PROTOCOL_ERROR, "the most significant bit of the 64-bit length is set"),
  /** Lengths take the fewest bytes. It binds the sender; refusing is this receiver's choice. */
  NON_MINIMAL_LENGTH(
      "5.2", CloseCode.PROTOCOL_ERROR, "the length is not encoded in the fewest bytes"),
  /** Control frames are never fragmented. */
  FRAGMENTED_CONTROL("5.5", CloseCode.PROTOCOL_ERROR, "a control frame is fragmented"),
  /** Control frames carry at most 125 bytes. */
  LONG_CONTROL("5.5", CloseCode.PROTOCOL_ERROR, "a control frame is longer than 125 bytes"),
  /** A continuation frame belongs to a message that was begun and not finished. */
  CONTINUATION_WITHOUT_MESSAGE(
      "5.4", CloseCode.PROTOCOL_ERROR, "a continuation frame has no message to continue"),
  /** Fragments of two messages are not interleaved. */
  INTERLEAVED_MESSAGE(
      "5.4", CloseCode.PROTOCOL_ERROR, "a message begins before the previous one was finished"),
  /** Text is UTF-8, over the whole message. */
  INVALID_UTF8_TEXT("8.1", CloseCode.INVALID_PAYLOAD, "a text message is not valid UTF-8"),
  /** A reason in a Close is UTF-8. */
  INVALID_UTF8_REASON("8.1", CloseCode.INVALID_PAYLOAD, "a close reason is not valid UTF-8"),
  /**
   * A body of a Close begins with two bytes of code; refusing a single byte is this receiver's
   * choice.
   */
  ONE_BYTE_CLOSE_BODY("5.5.1", CloseCode.PROTOCOL_ERROR, "a Close has a body of one byte"),
  /**
   * Codes that may not be sent, or that nobody has defined; refusing the latter is this receiver's
   * choice.
   */
  ILLEGAL_CLOSE_CODE(
      "7.4", CloseCode.PROTOCOL_ERROR, "a Close carries a code that may not be sent"),
  /** Messages stay within this endpoint's {@link Limits}. */
  MESSAGE_TOO_BIG(
      "10.4", CloseCode.MESSAGE_TOO_BIG, "the message is longer than this endpoint accepts"),
  /** Not the peer's fault: there is no memory for a message that the {@link Limits} allow. */
  NO_MEMORY("10.4", CloseCode.INTERNAL_ERROR, "there is no memory for the message");

  private final String clause;
  private final int closeCode;
  private final String sentence;

  Rule(String clause, int closeCode, String sentence) {
    this.clause = clause;
    this.closeCode = closeCode;
    this.sentence = sentence;
  }

  /** The section of RFC 6455 that states the rule, such as {@code 5.4}. */
  public String clause() {
    return clause;
  }

  /**
   * The code of the Close frame that this endpoint sends when the rule is broken (RFC 6455, 7.4.1).
   */
  public int closeCode() {
    return closeCode;
  }

  /** What is wrong, as one clause of a sentence without a capital and a full stop. */
  public String sentence() {
    return sentence;
  }
}
