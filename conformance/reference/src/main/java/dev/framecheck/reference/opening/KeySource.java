package dev.framecheck.reference.opening;

import java.security.SecureRandom;

/**
 * Where a client takes the nonce of its handshake from: one call for each connection (RFC 6455,
 * 4.1).
 *
 * <p>A source that serves real connections has to be unpredictable, so {@link #secure()} is the one
 * to use. Draws are independent, so two may be equal.
 */
@FunctionalInterface
public interface KeySource {

  /** The length of a nonce, in bytes. */
  int BYTES = 16;

  /** The next nonce: 16 bytes, in an array of the caller's own. */
  byte[] nextKey();

  /** Nonces from {@link SecureRandom}; safe for use by many threads. */
  static KeySource secure() {
    return SecureKeys.SHARED;
  }
}
