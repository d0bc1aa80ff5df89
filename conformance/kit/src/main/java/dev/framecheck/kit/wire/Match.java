package dev.framecheck.kit.wire;

import dev.framecheck.traces.Reaction;
import java.util.List;

/**
 * How what was seen compares with what a trace permits.
 *
 * @param pathDone whether it is exactly the path so far
 * @param lostClose whether the path holds only if a reset destroyed a Close frame
 * @param extendable whether more observations could still make it permitted
 * @param offPath the permitted reactions off the path that explain it
 * @param failedStep the first step at which the path does not fit; the number of steps when all fit
 * @param failedAt index of the first observation that may belong to that step
 */
record Match(
    boolean pathDone,
    boolean lostClose,
    boolean extendable,
    List<OffPath> offPath,
    int failedStep,
    int failedAt) {

  /**
   * A reaction off the path.
   *
   * @param open whether the connection is not over after it
   */
  record OffPath(int step, Reaction reaction, boolean lostClose, boolean open) {}

  Match {
    offPath = List.copyOf(offPath);
  }
}
