package dev.framecheck.model.graph;

import dev.framecheck.traces.Observation;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shortest way on from a state to the delivery of a message, for an endpoint of one profile.
 * What is delivered shows whether all that came before was kept as it should be.
 */
final class Deliveries {

  /** A longer way would test more than what came before it. */
  private static final int LONGEST = 4;

  private final GraphIndex index;
  private final Profile profile;

  Deliveries(GraphIndex index, Profile profile) {
    this.index = index;
    this.profile = profile;
  }

  /** A state, and how many steps away it is. */
  private record Visit(int state, int steps) {}

  /** The edges from this state on, the last of which delivers; empty if that is too far. */
  List<StateGraph.Edge> from(int start) {
    Map<Integer, StateGraph.Edge> last = new HashMap<>();
    Set<Integer> seen = new HashSet<>(Set.of(start));
    Deque<Visit> queue = new ArrayDeque<>(List.of(new Visit(start, 0)));
    while (!queue.isEmpty()) {
      Visit visit = queue.remove();
      for (StateGraph.Edge edge : index.edges(visit.state())) {
        if (profile.allows(edge)) {
          if (delivers(edge)) {
            return way(start, last, edge);
          }
          if (visit.steps() + 1 < LONGEST && seen.add(edge.to())) {
            last.put(edge.to(), edge);
            queue.add(new Visit(edge.to(), visit.steps() + 1));
          }
        }
      }
    }
    return List.of();
  }

  private static boolean delivers(StateGraph.Edge edge) {
    return edge.out().stream().anyMatch(o -> o instanceof Observation.Deliver);
  }

  private static List<StateGraph.Edge> way(
      int start, Map<Integer, StateGraph.Edge> last, StateGraph.Edge delivery) {
    List<StateGraph.Edge> way = new ArrayList<>(List.of(delivery));
    for (int at = delivery.from(); at != start; at = way.get(way.size() - 1).from()) {
      StateGraph.Edge before = last.get(at);
      if (before == null) {
        throw new IllegalStateException("a way to " + at + " was found and lost");
      }
      way.add(before);
    }
    Collections.reverse(way);
    return way;
  }
}
