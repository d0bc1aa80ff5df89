package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;

/** What becomes of a wish to connect. */
public sealed interface Decision {

  /**
   * The connection may be tried.
   *
   * @param url where to, which may have been upgraded to wss
   * @param origin the value of the Origin header
   */
  record Admitted(WebSocketUrl url, String origin) implements Decision {}

  /** There is no connection, and not a byte is sent. */
  record Blocked(BlockReason reason) implements Decision {}
}
