package dev.framecheck.reference;

/**
 * How far an endpoint's connection has come. States only ever advance, in the order of declaration,
 * and may be skipped.
 *
 * <p>There is no state between receiving a Close and answering it: the answer is given at once (RFC
 * 6455, 5.5.1).
 */
public enum EndpointState {
  /** Data flows both ways; neither a Close nor a violation was seen. */
  OPEN,
  /**
   * The own Close was sent and the peer's has not been received: nothing more may be sent but
   * Pongs.
   */
  CLOSE_SENT,
  /** Both Closes were exchanged; what still arrives is ignored until TCP ends (RFC 6455, 7.1.2). */
  CLOSED_BOTH,
  /**
   * The connection was failed over a violation; what still arrives is ignored until TCP ends (RFC
   * 6455, 7.1.7).
   */
  FAILED,
  /** TCP has ended, or is no longer waited for. */
  ENDED;

  /** Whether bytes from the peer are still processed. */
  public boolean canReceive() {
    return this == OPEN || this == CLOSE_SENT;
  }

  /** Whether the application may send: data, Ping, Pong or Close. */
  public boolean canSend() {
    return this == OPEN;
  }
}
