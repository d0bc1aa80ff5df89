package dev.framecheck.reference;

/**
 * A breach of the protocol by the peer, upon which the connection is failed (RFC 6455, 7.1.7).
 *
 * @param rule what was broken
 * @param offset where: the number of bytes that the peer had sent, since the opening handshake,
 *     before the header field or the payload byte at fault; for text that ends inside a code point,
 *     before its end
 */
public record Violation(Rule rule, long offset) implements HeaderDecoding {

  /** The section of RFC 6455 that states the rule. */
  public String clause() {
    return rule.clause();
  }

  /** The close code that fits (RFC 6455, 7.4.1). */
  public int closeCode() {
    return rule.closeCode();
  }

  @Override
  public String toString() {
    return "at byte " + offset + ": " + rule.sentence() + " (RFC 6455, " + rule.clause() + ")";
  }
}
