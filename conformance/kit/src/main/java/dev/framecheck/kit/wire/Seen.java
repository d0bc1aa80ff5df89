package dev.framecheck.kit.wire;

import dev.framecheck.traces.Observation;
import java.util.List;

/**
 * What was seen of the target after the proof of life.
 *
 * @param observations in order; an {@code end} comes last when TCP has ended
 * @param ending how TCP stands
 * @param probed whether it was found out, after the end, if the target still takes bytes
 */
record Seen(List<Observation> observations, Ending ending, boolean probed) {

  Seen {
    observations = List.copyOf(observations);
  }

  int size() {
    return observations.size();
  }
}
