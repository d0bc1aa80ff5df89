package dev.framecheck.reference;

import org.jspecify.annotations.Nullable;

/**
 * Takes the frames that a {@link FrameReader} cuts: for each a header, its payload in pieces, and
 * its end.
 */
interface FrameConsumer {

  /** Whether bytes are still processed; asked before each header and each piece of payload. */
  boolean wantsMore();

  /** Whether a fragmented message was begun and not finished (RFC 6455, 5.4). */
  boolean isMessageOpen();

  /** How many bytes of payload the message in progress, or a new one, may still grow by. */
  int room();

  /** Begins a frame, whose header is free of faults. */
  void header(FrameHeader header);

  /**
   * Takes a piece of the frame's payload, still masked.
   *
   * @param key the masking key as it applies from {@code in[from]} on
   * @param offset of {@code in[from]} in all of the peer's bytes
   */
  @Nullable Violation payload(byte[] in, int from, int length, int key, long offset);

  /**
   * Ends the frame.
   *
   * @param offset how many bytes the peer has sent up to here
   */
  @Nullable Violation endOfFrame(long offset);
}
