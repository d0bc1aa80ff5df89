package dev.framecheck.kit.html;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which transitions of a state graph a replay has run, and on which it failed: each trace is
 * followed through the graph as far as its verdict says that the target went along.
 */
final class GraphCoverage {

  private final StateGraph graph;
  private final List<Map<Input, List<Integer>>> byState = new ArrayList<>();
  private final BitSet run = new BitSet();
  private final BitSet failed = new BitSet();

  private GraphCoverage(StateGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.states().size(); i++) {
      byState.add(new HashMap<>());
    }
    for (int i = 0; i < graph.edges().size(); i++) {
      StateGraph.Edge edge = graph.edges().get(i);
      byState.get(edge.from()).computeIfAbsent(edge.in(), in -> new ArrayList<>(1)).add(i);
    }
  }

  static GraphCoverage of(StateGraph graph, List<Trace> traces, Map<String, TraceResult> results) {
    GraphCoverage coverage = new GraphCoverage(graph);
    for (Trace trace : traces) {
      TraceResult result = results.get(trace.id());
      if (result != null && result.step() >= 0) {
        coverage.follow(trace, result);
      }
    }
    return coverage;
  }

  /** Whether this transition, by its place in the graph, was run. */
  boolean isRun(int edge) {
    return run.get(edge);
  }

  /** Whether the target failed where this transition was due. */
  boolean isFailed(int edge) {
    return failed.get(edge);
  }

  private void follow(Trace trace, TraceResult result) {
    boolean passed = result.verdict() == Verdict.PASS || result.verdict() == Verdict.NON_STRICT;
    // A pass is decided at the goal, but the steps after it were run as well.
    int end = passed ? trace.steps().size() : Math.min(result.step(), trace.steps().size());
    Set<Integer> states = initial(trace);
    for (int i = 0; i < end; i++) {
      Step step = trace.steps().get(i);
      Set<Integer> next = new LinkedHashSet<>();
      for (int edge : edges(states, step.in())) {
        if (isPath(graph.edges().get(edge), step.path())) {
          run.set(edge);
          next.add(graph.edges().get(edge).to());
        }
      }
      states = next;
    }
    if (result.verdict() == Verdict.FAIL && end < trace.steps().size()) {
      Step step = trace.steps().get(end);
      for (int edge : edges(states, step.in())) {
        if (isPath(graph.edges().get(edge), step.path())) {
          failed.set(edge);
        }
      }
    }
  }

  private Set<Integer> initial(Trace trace) {
    Set<Integer> states = new LinkedHashSet<>();
    for (int i = 0; i < graph.states().size(); i++) {
      StateGraph.State state = graph.states().get(i);
      if (!state.initial()) {
        // Canonical order is breadth first, so the initial states come first.
        break;
      }
      if (state.role() == trace.role()) {
        states.add(i);
      }
    }
    return states;
  }

  private List<Integer> edges(Set<Integer> states, Input in) {
    List<Integer> edges = new ArrayList<>();
    for (int state : states) {
      edges.addAll(byState.get(state).getOrDefault(in, List.of()));
    }
    return edges;
  }

  private boolean isPath(StateGraph.Edge edge, Reaction path) {
    return Objects.equals(edge.choice(), path.choice())
        && edge.out().equals(path.out())
        && graph.states().get(edge.to()).conn().equals(path.to());
  }
}
