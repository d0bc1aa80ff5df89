package dev.framecheck.reference.opening;

import dev.framecheck.reference.Payload;
import java.util.Optional;

/**
 * What an {@link OpeningHandshake} wants done, to be obeyed in the order in which the steps come.
 * {@link Established} and {@link Failed} are the outcomes: one of them is the last step of all.
 */
public sealed interface OpeningStep {

  /** Write these bytes. */
  record Send(Payload bytes) implements OpeningStep {}

  /**
   * Perform the TLS handshake as a client on the stream as it is, then call {@link
   * OpeningHandshake#secured()}; or fail with {@link OpeningFault#TLS_FAILED} (RFC 6455, 4.1).
   *
   * @param host whose certificate the server has to show
   * @param serverName the name for Server Name Indication; empty only where the host is an IP
   *     address, which the extension can't carry (RFC 6066, 3)
   */
  record StartTls(String host, Optional<String> serverName) implements OpeningStep {}

  /**
   * The connection is open (RFC 6455, 4.1 and 4.2.2).
   *
   * @param subprotocol that is in use, if any
   * @param head the peer's, from which a client takes the cookies that it sets, and a server the
   *     resource and origin
   * @param rest what followed the head: the first bytes of frames
   */
  record Established(Optional<String> subprotocol, HttpHead head, Payload rest)
      implements OpeningStep {}

  /**
   * There will be no connection: once all was sent, close TCP (RFC 6455, 7.1.7).
   *
   * @param fault why
   * @param status the HTTP status that was received, or by a server sent; 0 if there was none
   */
  record Failed(OpeningFault fault, int status) implements OpeningStep {}
}
