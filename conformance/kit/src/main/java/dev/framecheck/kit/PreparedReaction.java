package dev.framecheck.kit;

import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import java.util.Arrays;
import java.util.List;

/** A permitted reaction, ready to be compared with what a target shows. */
final class PreparedReaction {

  final Reaction reaction;
  final PreparedObservation[] out;

  /** What of it a target shows that keeps its application's events to itself. */
  private final PreparedObservation[] withoutEvents;

  PreparedReaction(Reaction reaction) {
    this.reaction = reaction;
    this.out =
        reaction.out().stream().map(PreparedObservation::new).toArray(PreparedObservation[]::new);
    this.withoutEvents =
        Arrays.stream(out)
            .filter(one -> !(one.expected() instanceof Observation.Closed))
            .toArray(PreparedObservation[]::new);
  }

  /** Whether {@code actual} is exactly this reaction. */
  boolean matches(List<Observation> actual) {
    return matches(out, actual);
  }

  /** Whether {@code actual} is this reaction, as far as a target shows it. */
  boolean matches(List<Observation> actual, boolean showsEvents) {
    return matches(showsEvents ? out : withoutEvents, actual);
  }

  private static boolean matches(PreparedObservation[] out, List<Observation> actual) {
    if (actual.size() != out.length) {
      return false;
    }
    for (int i = 0; i < out.length; i++) {
      if (!out[i].matches(actual.get(i))) {
        return false;
      }
    }
    return true;
  }
}
