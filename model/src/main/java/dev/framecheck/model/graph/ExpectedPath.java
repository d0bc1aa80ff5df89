package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.ObservedStep;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A path through the correct graph that agrees with what was observed, and then takes the reaction
 * to one more input that demands least.
 */
final class ExpectedPath {

  private final GraphIndex index;
  private final Profile defaults;

  ExpectedPath(GraphIndex index, Profile defaults) {
    this.index = index;
    this.defaults = defaults;
  }

  /** A way to a state, as its last edge and the way before it. */
  private record Way(long cost, Optional<Way> before, Optional<StateGraph.Edge> last) {}

  /**
   * Finds the path.
   *
   * @param before what was observed until then
   * @param goal the input after it
   * @return nothing if the graph doesn't permit what was observed, or has no such input there
   */
  Optional<List<StateGraph.Edge>> find(Role role, List<ObservedStep> before, Input goal) {
    Map<Integer, Way> ways = new TreeMap<>();
    ways.put(index.initial(role), new Way(0, Optional.empty(), Optional.empty()));
    for (ObservedStep step : before) {
      Map<Integer, Way> next = new TreeMap<>();
      extend(
          ways,
          step.in(),
          edge -> Belief.compatible(edge.out(), step.out()),
          (edge, way) -> next.merge(edge.to(), way, ExpectedPath::cheaper));
      ways = next;
    }
    List<Way> goals = new ArrayList<>();
    extend(ways, goal, edge -> true, (edge, way) -> goals.add(way));
    return goals.stream().reduce(ExpectedPath::cheaper).map(ExpectedPath::edges);
  }

  private void extend(
      Map<Integer, Way> ways,
      Input in,
      java.util.function.Predicate<StateGraph.Edge> fits,
      java.util.function.BiConsumer<StateGraph.Edge, Way> found) {
    ways.forEach(
        (state, way) -> {
          for (StateGraph.Edge edge : index.reactions(state, in)) {
            if (fits.test(edge)) {
              long cost = way.cost() + Paths.weight(edge, defaults);
              found.accept(edge, new Way(cost, Optional.of(way), Optional.of(edge)));
            }
          }
        });
  }

  private static Way cheaper(Way one, Way other) {
    return one.cost() <= other.cost() ? one : other;
  }

  private static List<StateGraph.Edge> edges(Way way) {
    List<StateGraph.Edge> edges = new ArrayList<>();
    for (Optional<Way> at = Optional.of(way); at.isPresent(); at = at.get().before()) {
      at.get().last().ifPresent(edges::add);
    }
    Collections.reverse(edges);
    return edges;
  }
}
