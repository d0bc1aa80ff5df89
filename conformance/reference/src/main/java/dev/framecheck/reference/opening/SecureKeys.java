package dev.framecheck.reference.opening;

import java.security.SecureRandom;

/** Nonces from the platform's strong random generator. */
final class SecureKeys implements KeySource {
  static final KeySource SHARED = new SecureKeys();

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] nextKey() {
    byte[] nonce = new byte[BYTES];
    random.nextBytes(nonce);
    return nonce;
  }
}
