package dev.framecheck.model.graph;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A state graph with its edges at hand by source state and input. Immutable. */
final class GraphIndex {

  private final StateGraph graph;
  private final List<Map<Input, List<StateGraph.Edge>>> bySource;
  private final int[] firstEdge;

  GraphIndex(StateGraph graph) {
    this.graph = graph;
    List<Map<Input, List<StateGraph.Edge>>> sources = new ArrayList<>();
    for (int i = 0; i < graph.states().size(); i++) {
      sources.add(new LinkedHashMap<>());
    }
    for (StateGraph.Edge edge : graph.edges()) {
      sources.get(edge.from()).computeIfAbsent(edge.in(), in -> new ArrayList<>()).add(edge);
    }
    this.bySource = List.copyOf(sources);
    this.firstEdge = firstEdges(graph);
  }

  /** Where the edges of each state begin, and behind them where those of the last one end. */
  private static int[] firstEdges(StateGraph graph) {
    int[] first = new int[graph.states().size() + 1];
    int at = 0;
    for (int i = 0; i < graph.edges().size(); i++) {
      int from = graph.edges().get(i).from();
      if (from < at) {
        throw new IllegalArgumentException("edges do not ascend by their source state");
      }
      while (at < from) {
        at++;
        first[at] = i;
      }
    }
    while (at < graph.states().size()) {
      at++;
      first[at] = graph.edges().size();
    }
    return first;
  }

  StateGraph graph() {
    return graph;
  }

  int size() {
    return bySource.size();
  }

  StateGraph.State state(int number) {
    return graph.states().get(number);
  }

  /**
   * The inputs that may come in a state, each with every permitted reaction, in canonical order.
   */
  Map<Input, List<StateGraph.Edge>> reactions(int state) {
    return bySource.get(state);
  }

  StateGraph.Edge edge(int number) {
    return graph.edges().get(number);
  }

  /** All edges that leave a state. */
  List<StateGraph.Edge> edges(int state) {
    return graph.edges().subList(firstEdge[state], firstEdge[state + 1]);
  }

  /** The number of the first edge that leaves a state. */
  int firstEdge(int state) {
    return firstEdge[state];
  }

  /**
   * The number of the edge from one state to another that demands least of an implementation.
   *
   * @throws IllegalArgumentException if no usable edge joins them
   */
  int cheapest(int from, int to, Predicate<StateGraph.Edge> usable) {
    int best = -1;
    for (int number = firstEdge[from]; number < firstEdge[from + 1]; number++) {
      StateGraph.Edge edge = graph.edges().get(number);
      if (edge.to() == to
          && usable.test(edge)
          && (best < 0 || Paths.weight(edge) < Paths.weight(graph.edges().get(best)))) {
        best = number;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("no usable edge from " + from + " to " + to);
    }
    return best;
  }

  /** Every permitted reaction to an input; empty where the model has no such input. */
  List<StateGraph.Edge> reactions(int state, Input in) {
    return bySource.get(state).getOrDefault(in, List.of());
  }

  /** The state in which a connection starts. */
  int initial(Role role) {
    for (int i = 0; i < bySource.size(); i++) {
      if (state(i).initial() && state(i).role() == role) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        graph.model() + " has no initial state for a " + role.text());
  }

  List<Role> roles() {
    return graph.states().stream()
        .filter(StateGraph.State::initial)
        .map(StateGraph.State::role)
        .distinct()
        .sorted()
        .toList();
  }
}
