package dev.framecheck.reference.closing;

/**
 * When a wait ends.
 *
 * @param timer what is waited for
 * @param nanos the time on the connection's clock, in nanoseconds; as with {@link
 *     System#nanoTime()} only differences between two times mean anything
 */
public record Deadline(Timer timer, long nanos) {

  /** What a {@link TcpEndpoint} waits for; never for two things at once. */
  public enum Timer {
    /** A message in either direction, while the connection is open. */
    IDLE,
    /** The peer's Close, after the own one. */
    CLOSING,
    /** The end of TCP, and before it the own frames' way out: after both Closes or a failure. */
    TCP
  }

  /** Whether the wait is over at that time. */
  public boolean isReached(long now) {
    return now - nanos >= 0;
  }
}
