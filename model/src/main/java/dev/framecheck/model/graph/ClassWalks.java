package dev.framecheck.model.graph;

import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shortest walk to one transition of each class: states that agree in everything but contents
 * and counts, inputs of one class, reactions that look alike. Each class needs a step, which is all
 * that the lower bound says.
 */
final class ClassWalks {

  private ClassWalks() {}

  static FullSuite.WalkPlan plan(GraphIndex index, StateNames names, Slices slices) {
    Set<String> seen = new HashSet<>();
    BitSet taken = new BitSet();
    List<List<Integer>> walks = new ArrayList<>();
    for (Slices.Slice slice : slices.all()) {
      Paths paths = slice.paths();
      for (int state : nearestFirst(index, paths)) {
        String summary = names.summary(state);
        for (int i = index.firstEdge(state); i < index.firstEdge(state + 1); i++) {
          StateGraph.Edge edge = index.edge(i);
          if (slice.profile().allows(edge)
              && seen.add(summary + "|" + transitionClass(index, edge))
              && !taken.get(i)) {
            List<Integer> walk = new ArrayList<>(paths.numbersTo(state));
            walk.add(i);
            walk.forEach(taken::set);
            walks.add(walk);
          }
        }
      }
    }
    return new FullSuite.WalkPlan(walks, seen.size());
  }

  private static List<Integer> nearestFirst(GraphIndex index, Paths paths) {
    List<Integer> states = new ArrayList<>();
    for (int state = 0; state < index.size(); state++) {
      if (paths.reaches(state)) {
        states.add(state);
      }
    }
    states.sort(Comparator.comparingLong(paths::cost).thenComparingInt(state -> state));
    return states;
  }

  private static String transitionClass(GraphIndex index, StateGraph.Edge edge) {
    return String.join(
        "|",
        InputClass.of(edge.in(), index.graph().limit(), false),
        Slugs.reaction(edge),
        index.state(edge.to()).conn(),
        String.valueOf(edge.choice()),
        edge.clauses().toString());
  }
}
