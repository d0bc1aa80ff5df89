package dev.framecheck.kit.wire;

import dev.framecheck.kit.PreparedObservation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step of a trace, ready to be judged over a wire. */
final class WireStep {

  private static final Set<String> TERMINAL = Set.of("FAILED", "CLOSED_BOTH", "ENDED");

  /** A permitted reaction with its observations prepared. */
  record Permitted(Reaction reaction, List<PreparedObservation> out) {

    Permitted(Reaction reaction) {
      this(reaction, reaction.out().stream().map(PreparedObservation::new).toList());
    }

    /** Whether the connection is over after it, so that nothing more is to come. */
    boolean terminal() {
      return TERMINAL.contains(reaction.to());
    }
  }

  final Step step;
  final Permitted path;
  final List<Permitted> others;

  WireStep(Step step) {
    this.step = step;
    this.path = new Permitted(step.path());
    List<Permitted> rest = new ArrayList<>();
    for (Reaction reaction : step.allow()) {
      if (!reaction.path()) {
        rest.add(new Permitted(reaction));
      }
    }
    this.others = List.copyOf(rest);
  }
}
