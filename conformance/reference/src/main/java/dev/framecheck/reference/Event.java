package dev.framecheck.reference;

/**
 * What an {@link Endpoint} tells the code around it. {@link Outgoing} and {@link CloseTransport}
 * are for the transport and have to be obeyed in the order in which they come; all others are for
 * the application.
 */
public sealed interface Event {

  /** A whole text message arrived (RFC 6455, 6.2); its payload is valid UTF-8. */
  record TextReceived(Payload payload) implements Event {

    /** The message as a string. */
    public String text() {
      return payload.utf8();
    }
  }

  /** A whole binary message arrived (RFC 6455, 6.2). */
  record BinaryReceived(Payload payload) implements Event {}

  /** A Ping arrived. It is answered without the application's help (RFC 6455, 5.5.2). */
  record PingReceived(Payload payload) implements Event {}

  /** A Pong arrived, called for or not (RFC 6455, 5.5.3). */
  record PongReceived(Payload payload) implements Event {}

  /**
   * The peer's Close arrived. If it was the first of both, it is answered without the application's
   * help.
   */
  record CloseReceived(CloseStatus status) implements Event {}

  /** The peer broke the protocol, and the connection is failed (RFC 6455, 7.1.7). */
  record Violated(Violation violation) implements Event {}

  /** Write these bytes, which are one whole frame. */
  record Outgoing(Payload bytes) implements Event {}

  /**
   * Close TCP, once all outgoing bytes were written (RFC 6455, 7.1.1): end the own direction,
   * discard what still arrives until the peer's direction ends or patience does, and release the
   * socket. Comes at most once.
   */
  record CloseTransport() implements Event {}

  /**
   * The connection is over; no event follows.
   *
   * @param status the code and reason of the peer's Close; {@link CloseStatus#ABNORMAL} if none
   *     came (RFC 6455, 7.1.5)
   * @param clean whether TCP ended after both Closes were exchanged (RFC 6455, 7.1.4)
   * @param truncated whether the peer's bytes ended inside a frame or inside a fragmented message
   */
  record Ended(CloseStatus status, boolean clean, boolean truncated) implements Event {}
}
