package dev.framecheck.reference.policy;

/**
 * On which requests a cookie goes along (RFC 6265bis, 4.1.2.7). A WebSocket's handshake is no
 * navigation, so {@code Lax} is as strict here as {@code Strict}.
 */
public enum SameSite {
  /** On same-site requests only. */
  STRICT,
  /** On same-site requests and top-level navigations; what a cookie gets that says nothing. */
  LAX,
  /** On all, if it is secure too. */
  NONE
}
