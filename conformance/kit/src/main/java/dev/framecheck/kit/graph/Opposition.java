package dev.framecheck.kit.graph;

import dev.framecheck.kit.PreparedObservation;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import java.util.List;

/** Which of a state graph's reactions break a trace, at once or later. */
final class Opposition {

  private static final int NOW = 0;
  private static final int LATER = 1;
  private static final int NEVER = 2;

  private final GraphIndex index;
  private final List<Step> steps;

  /** With an empty trace, no reaction is better or worse than another. */
  Opposition(GraphIndex index, List<Step> steps) {
    this.index = index;
    this.steps = steps;
  }

  /** The sooner a reaction to the step at {@code depth} breaks the trace, the lower. */
  int rank(StateGraph.Edge edge, int depth) {
    if (depth >= steps.size()) {
      return NEVER;
    }
    Step step = steps.get(depth);
    if (step.allow().stream().noneMatch(reaction -> permits(reaction, edge.out()))) {
      return NOW;
    }
    return permits(step.path(), edge.out()) && canBreak(edge.to(), depth + 1) ? LATER : NEVER;
  }

  private boolean canBreak(int state, int depth) {
    if (depth >= steps.size()) {
      return false;
    }
    Input in = steps.get(depth).in();
    List<StateGraph.Edge> edges = index.edges(state, in);
    if (edges.isEmpty() && in instanceof Input.Quiet) {
      return steps.get(depth).allow().stream().noneMatch(one -> permits(one, List.of()));
    }
    return edges.stream().anyMatch(edge -> rank(edge, depth) != NEVER);
  }

  private static boolean permits(Reaction reaction, List<Observation> out) {
    if (reaction.out().size() != out.size()) {
      return false;
    }
    for (int i = 0; i < out.size(); i++) {
      if (!new PreparedObservation(reaction.out().get(i)).matches(out.get(i))) {
        return false;
      }
    }
    return true;
  }
}
