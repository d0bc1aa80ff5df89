package dev.framecheck.cli.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line of the benchmark.
 *
 * @param name what was measured
 * @param unit of {@code ours} and {@code rival}
 * @param ours what this project takes, or does
 * @param rival what it is compared with, if anything
 * @param goal for the ratio of ours to the rival, or for ours where there is no rival; none for
 *     what is only reported
 * @param note how it was measured, and what bears on how far to trust it
 */
record Figure(
    String name, String unit, double ours, OptionalDouble rival, Optional<Goal> goal, String note) {

  static final String SECONDS = "s";
  static final String RATE = "/s";

  /** A figure beside a rival. */
  static Figure beside(
      String name, String unit, double ours, double rival, Goal goal, String note) {
    return new Figure(name, unit, ours, OptionalDouble.of(rival), Optional.of(goal), note);
  }

  /** A figure by itself. */
  static Figure alone(String name, String unit, double ours, Goal goal, String note) {
    return new Figure(name, unit, ours, OptionalDouble.empty(), Optional.of(goal), note);
  }

  /** A figure that need not reach anything. */
  static Figure reported(String name, String unit, double ours, String note) {
    return new Figure(name, unit, ours, OptionalDouble.empty(), Optional.empty(), note);
  }

  OptionalDouble ratio() {
    return rival.isPresent() ? OptionalDouble.of(ours / rival.getAsDouble()) : rival;
  }

  /** Whether it reaches its goal, if it has one. */
  Optional<Boolean> reached() {
    return goal.map(one -> one.isReachedBy(ratio().orElse(ours)));
  }
}
