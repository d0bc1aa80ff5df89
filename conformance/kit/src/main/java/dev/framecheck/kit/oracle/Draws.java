package dev.framecheck.kit.oracle;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Values that should have been drawn uniformly and independently, and tests which those that were
 * so fail less than once in a million runs. Not safe for use by several threads.
 */
final class Draws {

  /** What a right source may at most risk. */
  private static final double RISK = 1e-6;

  /** From so many on the values of a byte are looked at. */
  private static final int ENOUGH_FOR_BYTES = 64;

  /** How much of the expected variety a byte must have; a right one has all but a few percent. */
  private static final double VARIETY = 0.6;

  private final int width;
  private final Map<String, Integer> times = new HashMap<>();
  private final BitSet[] seen;
  private long count;
  private long repeats;

  /**
   * Nothing drawn yet.
   *
   * @param width bytes of a value
   */
  Draws(int width) {
    this.width = width;
    this.seen = new BitSet[width];
    for (int i = 0; i < width; i++) {
      seen[i] = new BitSet(256);
    }
  }

  void add(byte[] value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < width; i++) {
      seen[i].set(value[i] & 0xff);
      text.append((char) (value[i] & 0xff));
    }
    repeats += times.merge(text.toString(), 1, Integer::sum) - 1;
    count++;
  }

  long count() {
    return count;
  }

  /** How often a value was one that had come before, each pair counted. */
  long repeats() {
    return repeats;
  }

  /** How many different values there were. */
  int distinct() {
    return times.size();
  }

  /** Whether so many repetitions are no accident. */
  boolean repeatsTooOften() {
    double pairs = count * (count - 1) / 2.0;
    return repeats > 0 && tail(pairs * Math.pow(2, -8 * width), repeats) < RISK;
  }

  /** The index of a byte that takes too few values, or −1. */
  private int poorByte() {
    double expected = 256 * (1 - Math.pow(255 / 256.0, (double) count));
    for (int i = 0; count >= ENOUGH_FOR_BYTES && i < width; i++) {
      if (seen[i].cardinality() < VARIETY * expected) {
        return i;
      }
    }
    return -1;
  }

  /** What to say of a byte that takes too few values; empty where none does. */
  String poorByte(String what) {
    int poor = poorByte();
    return poor < 0
        ? ""
        : "Byte %d of the %s takes no more than %d values in %d draws."
            .formatted(poor, what, seen[poor].cardinality(), count);
  }

  /** The probability that an event which is expected {@code mean} times comes so often or more. */
  static double tail(double mean, long times) {
    double term = Math.exp(-mean);
    double below = 0;
    for (long i = 0; i < times; i++) {
      below += term;
      term *= mean / (i + 1);
    }
    double above = 0;
    for (long i = times; term > 0 && i < times + 1000; i++) {
      above += term;
      term *= mean / (i + 1);
    }
    return mean < 1 ? above : Math.max(0, 1 - below);
  }
}
