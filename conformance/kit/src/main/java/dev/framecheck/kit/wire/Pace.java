package dev.framecheck.kit.wire;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets no more than so many things happen in a second. Safe for use by several threads. */
final class Pace {

  private final long interval;
  private long next = System.nanoTime();

  /** No more than {@code rate} in a second; 0 for no bound. */
  Pace(int rate) {
    this.interval = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
  }

  /** Waits for the turn of the caller, or for the interruption of its thread. */
  void await() {
    long turn = turn();
    for (long left = turn - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    long mine = interval == 0 ? now : Math.max(now, next);
    next = mine + interval;
    return mine;
  }
}
