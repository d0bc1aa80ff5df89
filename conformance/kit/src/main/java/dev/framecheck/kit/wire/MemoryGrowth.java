package dev.framecheck.kit.wire;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * By how much the memory of a target grew with each connection that stayed open, in bytes.
 *
 * @param refused whether it took no more in the end
 */
record MemoryGrowth(List<Long> steps, boolean refused) {

  private static final long MIB = 1 << 20;

  MemoryGrowth {
    steps = List.copyOf(steps);
  }

  /**
   * Whether more is kept than noise. Memory is taken in steps, so that no connection shows its own
   * need; the first has that of the code.
   */
  boolean isKept(long noise) {
    return steps.stream().skip(1).mapToLong(one -> one).average().orElse(0) > noise;
  }

  /** Whether it was close to its end: one that refuses when it has no more memory may not last. */
  boolean mayEnd(long noise) {
    return refused && isKept(noise);
  }

  /** In words, behind a colon. */
  @Override
  public String toString() {
    return "it grows by %s MiB with each of %d connections"
        .formatted(
            steps.stream().map(one -> String.valueOf(one / MIB)).collect(joining(", ")),
            steps.size());
  }
}
