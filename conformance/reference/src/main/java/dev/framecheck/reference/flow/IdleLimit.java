package dev.framecheck.reference.flow;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * How long a connection may be without messages. Control frames don't count: a peer that only pings
 * keeps nothing alive. Not safe for use by several threads at once.
 */
public final class IdleLimit {
  private final long nanos;
  private final LongSupplier clock;
  private long since;

  /**
   * A limit that counts from now.
   *
   * @param clock the time in nanoseconds, such as {@link System#nanoTime()}
   */
  public IdleLimit(Duration limit, LongSupplier clock) {
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException("the limit is not positive: " + limit);
    }
    this.nanos = limit.toNanos();
    this.clock = Objects.requireNonNull(clock, "clock");
    this.since = clock.getAsLong();
  }

  /**
   * A frame was received or written.
   *
   * @param control whether it is a Close, Ping or Pong, which changes nothing
   */
  public void moved(boolean control) {
    if (!control) {
      since = clock.getAsLong();
    }
  }

  /** Whether the limit is reached; the connection is then to be closed with code 1001. */
  public boolean isReached() {
    return clock.getAsLong() - since >= nanos;
  }

  /** When it will be reached if nothing moves, on the clock. */
  public long deadline() {
    return since + nanos;
  }
}
