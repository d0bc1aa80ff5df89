package dev.framecheck.reference;

/**
 * Where an endpoint that masks takes its keys from: one call for each frame that it sends (RFC
 * 6455, 5.3).
 *
 * <p>A source that serves real connections has to be unpredictable, so {@link #secure()} is the one
 * to use. Others are for tests that need the same bytes each time.
 */
@FunctionalInterface
public interface MaskSource {

  /**
   * The next key, all 2^32 being equally likely; its most significant byte is the key's first
   * octet.
   */
  int nextKey();

  /**
   * Keys from the platform's strong random generator. Shared by all callers, and safe for use by
   * many threads.
   */
  static MaskSource secure() {
    return SecureMaskSource.SHARED;
  }
}
