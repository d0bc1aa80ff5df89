package dev.framecheck.kit;

import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import java.util.List;

/** A permitted reaction, ready to be compared with what a target shows. */
final class PreparedReaction {

  final Reaction reaction;
  final PreparedObservation[] out;

  PreparedReaction(Reaction reaction) {
    this.reaction = reaction;
    this.out =
        reaction.out().stream().map(PreparedObservation::new).toArray(PreparedObservation[]::new);
  }

  /** Whether {@code actual} is exactly this reaction. */
  boolean matches(List<Observation> actual) {
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
