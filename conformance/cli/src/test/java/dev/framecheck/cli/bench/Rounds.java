package dev.framecheck.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several rounds gave.
 *
 * @param values at least one
 */
record Rounds(double[] values) {

  Rounds {
    values = values.clone();
    Arrays.sort(values);
  }

  double median() {
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  double best() {
    return values[values.length - 1];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d rounds, best %,.0f", values.length, best());
  }
}
