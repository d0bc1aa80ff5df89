package dev.framecheck.kit.wire;

import dev.framecheck.kit.PreparedObservation;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step of a trace, ready to be judged over a wire. */
final class WireStep {

  private static final Set<String> TERMINAL = Set.of("FAILED", "CLOSED_BOTH", "ENDED");

  private static final String LATE = "headerFault=late";

  /** A permitted reaction with its observations prepared, as far as they show on a wire. */
  record Permitted(Reaction reaction, List<PreparedObservation> out) {

    Permitted(Reaction reaction, boolean ended) {
      this(reaction, onWire(reaction, ended).stream().map(PreparedObservation::new).toList());
    }

    /**
     * The application's event doesn't show. That a socket was let go of shows as the end of TCP, or
     * after that end in that nothing is taken any more.
     */
    private static List<Observation> onWire(Reaction reaction, boolean ended) {
      List<Observation> seen = new ArrayList<>();
      boolean over = ended;
      for (Observation one : reaction.out()) {
        if (one instanceof Observation.Release && !over) {
          seen.add(new Observation.End());
        } else if (!(one instanceof Observation.Closed)) {
          seen.add(one);
        }
        over |= one instanceof Observation.End;
      }
      return seen;
    }

    /** Whether a frame is not judged yet, though its header would do. */
    boolean waitsForRest() {
      Choice choice = reaction.choice();
      return choice != null && choice.toString().equals(LATE);
    }

    /** Whether the connection is over after it, so that nothing more is to come. */
    boolean terminal() {
      return TERMINAL.contains(reaction.to());
    }
  }

  final Step step;
  final Permitted path;
  final List<Permitted> others;

  /**
   * A step.
   *
   * @param ended whether the path has shown the target's end of TCP before
   */
  WireStep(Step step, boolean ended) {
    this.step = step;
    this.path = new Permitted(step.path(), ended);
    List<Permitted> rest = new ArrayList<>();
    for (Reaction reaction : step.allow()) {
      if (!reaction.path()) {
        rest.add(new Permitted(reaction, ended));
      }
    }
    this.others = List.copyOf(rest);
  }

  /** The steps of a trace. */
  static List<WireStep> of(Trace trace) {
    List<WireStep> steps = new ArrayList<>();
    boolean ended = false;
    for (Step step : trace.steps()) {
      WireStep next = new WireStep(step, ended);
      ended |= next.path.out().stream().anyMatch(one -> one.expected() instanceof Observation.End);
      steps.add(next);
    }
    return List.copyOf(steps);
  }
}
