package dev.framecheck.kit.oracle;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The masking keys of one kind of frame, over many connections, and whether they look drawn. Safe
 * for use by several threads.
 */
final class MaskDraws {

  private static final int LEAST_FRAMES = 8;

  /** Two keys of one connection that are no further apart are like those of a counter. */
  private static final long STEP = 1 << 12;

  /** More are not kept; they could say no more. */
  private static final int GREATEST_COUNT = 200_000;

  private final String oracle;
  private final String frames;
  private final Draws masks = new Draws(4);
  private long neighbours;
  private long smallSteps;
  private long repeatsWithin;
  private long pairsWithin;

  /**
   * None yet.
   *
   * @param frames what the frames are called, in the plural
   */
  MaskDraws(String oracle, String frames) {
    this.oracle = oracle;
    this.frames = frames;
  }

  /** Those of one connection, in their order. Used by one thread. */
  final class Sequence {

    private final Set<Integer> before = new HashSet<>();
    private int last;

    void add(int key) {
      if (before.size() >= GREATEST_COUNT) {
        return;
      }
      boolean first = before.isEmpty();
      take(key, first ? 0 : last, before.size(), !before.add(key));
      last = key;
    }
  }

  private synchronized void take(int key, int previous, int before, boolean repeated) {
    if (masks.count() >= GREATEST_COUNT) {
      return;
    }
    masks.add(ByteBuffer.allocate(4).putInt(key).array());
    pairsWithin += before;
    repeatsWithin += repeated ? 1 : 0;
    if (before > 0) {
      neighbours++;
      boolean up = isSmall(key - previous);
      boolean swapped = isSmall(Integer.reverseBytes(key) - Integer.reverseBytes(previous));
      smallSteps += up || swapped ? 1 : 0;
    }
  }

  private static boolean isSmall(int difference) {
    return Math.abs((long) difference) <= STEP;
  }

  synchronized TraceResult finding() {
    List<String> clauses = List.of("5.3", "10.3");
    if (masks.count() == 0) {
      return Findings.of(oracle, Verdict.UNSUPPORTED, clauses, "No %s came.".formatted(frames));
    }
    if (masks.count() < LEAST_FRAMES) {
      return Findings.of(
          oracle,
          Verdict.INCONCLUSIVE,
          clauses,
          "Only %d %s came, too few to tell how keys are drawn.".formatted(masks.count(), frames));
    }
    String fault = fault();
    return Findings.of(oracle, fault.isEmpty() ? Verdict.PASS : Verdict.FAIL, clauses, fault);
  }

  private String fault() {
    if (Draws.tail(pairsWithin * Math.pow(2, -32), repeatsWithin) < 1e-6 && repeatsWithin > 0) {
      return "Masking keys come again within a connection: %d of %d %s have one that was sent before."
          .formatted(repeatsWithin, masks.count(), frames);
    }
    if (masks.repeatsTooOften()) {
      return "Masking keys come again: %d %s have no more than %d different ones."
          .formatted(masks.count(), frames, masks.distinct());
    }
    double small = neighbours * (4.0 * STEP + 2) * Math.pow(2, -32);
    if (smallSteps > 0 && Draws.tail(small, smallSteps) < 1e-6) {
      return "Masking keys are counted, not drawn: %d of %d are close to the one before."
          .formatted(smallSteps, neighbours);
    }
    return masks.poorByte("masking key");
  }
}
