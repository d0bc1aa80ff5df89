package dev.framecheck.cli.learn;

import java.time.Duration;

/**
 * How much may be asked.
 *
 * @param queries conversations, those that are repeated included
 * @param time for all of them
 */
public record LearnBounds(int queries, Duration time) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public LearnBounds {
    if (queries < 1 || time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("bounds are positive, not " + queries + " and " + time);
    }
  }
}
