package dev.framecheck.reference;

/**
 * The side of the connection that an endpoint plays; the sides differ in masking and in who ends
 * TCP.
 */
public enum Role {
  /** The side that opened the connection. It masks what it sends (RFC 6455, 5.1). */
  CLIENT,
  /**
   * The side that accepted the connection. It sends unmasked frames and closes TCP first (RFC 6455,
   * 5.1 and 7.1.1).
   */
  SERVER;

  /** Whether frames sent by this side carry a masking key (RFC 6455, 5.1). */
  boolean masks() {
    return this == CLIENT;
  }

  /** Whether this side closes TCP as soon as it is to close the connection (RFC 6455, 7.1.1). */
  boolean closesTransportFirst() {
    return this == SERVER;
  }
}
