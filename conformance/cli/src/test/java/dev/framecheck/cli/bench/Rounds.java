package dev.framecheck.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/** What several rounds gave. */
final class Rounds {

  private final double[] ascending;

  /**
   * Rounds.
   *
   * @param values at least one
   */
  Rounds(double... values) {
    ascending = values.clone();
    Arrays.sort(ascending);
  }

  double median() {
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }

  double best() {
    return ascending[ascending.length - 1];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d rounds, best %,.0f", ascending.length, best());
  }
}
