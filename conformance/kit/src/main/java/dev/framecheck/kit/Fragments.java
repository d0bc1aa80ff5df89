package dev.framecheck.kit;

import dev.framecheck.traces.Observation;
import java.util.ArrayList;
import java.util.List;

/** Undoes fragmentation by the sender, which is never a difference (RFC 6455 §5.4). */
final class Fragments {

  private Fragments() {}

  /** Whether a message comes in more than one frame observation. */
  static boolean present(List<Observation> observations) {
    for (Observation observation : observations) {
      if (isContinuation(observation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same observations with each message in one piece. It takes the place of its last fragment,
   * since control frames may come between fragments.
   */
  static List<Observation> joined(List<Observation> observations) {
    List<Observation> joined = new ArrayList<>(observations);
    for (int i = 1; i < joined.size(); i++) {
      if (joined.get(i) instanceof Observation.Frame last && isContinuation(last)) {
        int first = precedingData(joined, i);
        if (first >= 0) {
          Observation.Frame start = (Observation.Frame) joined.get(first);
          joined.set(
              i, new Observation.Frame(start.opcode(), start.payload().concat(last.payload())));
          joined.remove(first);
          i--;
        }
      }
    }
    return joined;
  }

  private static boolean isContinuation(Observation observation) {
    return observation instanceof Observation.Frame frame && frame.opcode() == 0;
  }

  private static int precedingData(List<Observation> observations, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (observations.get(i) instanceof Observation.Frame frame && frame.opcode() <= 2) {
        return i;
      }
    }
    return -1;
  }
}
