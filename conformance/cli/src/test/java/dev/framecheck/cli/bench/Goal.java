package dev.framecheck.cli.bench;

import java.util.Locale;

/**
 * What a figure must reach.
 *
 * @param most whether it may be at most {@code bound}; at least otherwise
 * @param bound included
 */
record Goal(boolean most, double bound) {

  static Goal atMost(double bound) {
    return new Goal(true, bound);
  }

  static Goal atLeast(double bound) {
    return new Goal(false, bound);
  }

  boolean isReachedBy(double value) {
    return most ? value <= bound : value >= bound;
  }

  @Override
  public String toString() {
    String number = String.format(Locale.ROOT, bound >= 10 ? "%,.0f" : "%.2f", bound);
    return (most ? "at most " : "at least ") + number;
  }
}
