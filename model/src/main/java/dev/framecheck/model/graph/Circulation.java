package dev.framecheck.model.graph;

import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The cheapest way to take each required transition at least once, as a flow: how often which
 * further transitions are taken, and in which states a connection is given up for a new one. A step
 * costs one, a new connection nothing. Every set of walks that covers the required transitions is
 * such a flow, so its cost bounds them all from below.
 *
 * @param required the required transitions, ascending
 * @param extra further steps between two states, by source and target
 * @param resets how often walks end in a state
 */
record Circulation(List<Integer> required, Map<Arc, Integer> extra, Map<Integer, Integer> resets) {

  /** A pair of states that a transition joins. */
  record Arc(int from, int to) implements Comparable<Arc> {
    @Override
    public int compareTo(Arc other) {
      return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
  }

  /** Number of steps. */
  long cost() {
    return required.size() + extra.values().stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * Solves the flow for one role.
   *
   * @param initial where its connections start
   * @param usable which transitions may be taken at all
   */
  static Circulation solve(
      GraphIndex index,
      int initial,
      List<Integer> required,
      Set<Integer> reachable,
      Predicate<StateGraph.Edge> usable) {
    Map<Integer, Integer> surplus = new TreeMap<>();
    for (int number : required) {
      StateGraph.Edge edge = index.graph().edges().get(number);
      surplus.merge(edge.to(), 1, Integer::sum);
      surplus.merge(edge.from(), -1, Integer::sum);
    }
    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network =
        network(index, initial, reachable, usable);
    Map<DefaultWeightedEdge, Double> flow =
        new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                    network,
                    state -> surplus.getOrDefault(state, 0),
                    arc -> CapacityScalingMinimumCostFlow.CAP_INF))
            .getFlowMap();
    Map<Arc, Integer> extra = new TreeMap<>();
    Map<Integer, Integer> resets = new TreeMap<>();
    flow.forEach(
        (arc, amount) -> {
          int times = (int) Math.round(amount);
          int from = network.getEdgeSource(arc);
          int to = network.getEdgeTarget(arc);
          if (times > 0 && network.getEdgeWeight(arc) == 0) {
            resets.put(from, times);
          } else if (times > 0) {
            extra.put(new Arc(from, to), times);
          }
        });
    return new Circulation(List.copyOf(required), extra, resets);
  }

  /**
   * Arcs for the steps that may be taken, at cost one, and one back to the start from everywhere.
   */
  private static SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network(
      GraphIndex index, int initial, Set<Integer> reachable, Predicate<StateGraph.Edge> usable) {
    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    new TreeSet<>(reachable).forEach(network::addVertex);
    for (int from : new TreeSet<>(reachable)) {
      if (from != initial) {
        network.setEdgeWeight(network.addEdge(from, initial), 0);
      }
    }
    for (int from : new TreeSet<>(reachable)) {
      for (StateGraph.Edge edge : index.edges(from)) {
        int to = edge.to();
        if (to != from && to != initial && usable.test(edge) && !network.containsEdge(from, to)) {
          network.setEdgeWeight(network.addEdge(from, to), 1);
        }
      }
    }
    return network;
  }

  /** The steps to take, each once for each time: required ones, and for the rest the cheapest. */
  Map<Integer, List<Integer>> steps(GraphIndex index, Predicate<StateGraph.Edge> usable) {
    Map<Integer, List<Integer>> bySource = new HashMap<>();
    for (int number : required) {
      bySource
          .computeIfAbsent(index.graph().edges().get(number).from(), s -> new ArrayList<>())
          .add(number);
    }
    extra.forEach(
        (arc, times) -> {
          int number = index.cheapest(arc.from(), arc.to(), usable);
          for (int i = 0; i < times; i++) {
            bySource.computeIfAbsent(arc.from(), s -> new ArrayList<>()).add(number);
          }
        });
    return bySource;
  }
}
