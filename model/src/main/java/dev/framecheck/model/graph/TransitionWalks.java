package dev.framecheck.model.graph;

import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks over every transition. Those of one profile are an optimal solution of a flow problem (see
 * {@link Circulation}); each next profile covers only what is left.
 */
final class TransitionWalks {

  private TransitionWalks() {}

  static FullSuite.WalkPlan plan(GraphIndex index, Slices slices) {
    BitSet open = new BitSet();
    open.set(0, index.graph().edges().size());
    List<List<Integer>> walks = new ArrayList<>();
    for (Slices.Slice slice : slices.all()) {
      for (Role role : index.roles()) {
        walks.addAll(walks(index, role, slice, open));
      }
    }
    long bound = 0;
    for (Role role : index.roles()) {
      bound += lowerBound(index, role, open);
    }
    return new FullSuite.WalkPlan(walks, bound);
  }

  /** The walks of one role in one profile, which close what is open as far as they reach it. */
  private static List<List<Integer>> walks(
      GraphIndex index, Role role, Slices.Slice slice, BitSet open) {
    Profile profile = slice.profile();
    Paths paths = slice.paths();
    Set<Integer> reachable = new TreeSet<>();
    List<Integer> required = new ArrayList<>();
    for (int state = 0; state < index.size(); state++) {
      if (index.state(state).role() == role && paths.reaches(state)) {
        reachable.add(state);
        int number = index.firstEdge(state);
        for (StateGraph.Edge edge : index.edges(state)) {
          if (open.get(number) && profile.allows(edge)) {
            required.add(number);
            open.clear(number);
          }
          number++;
        }
      }
    }
    if (required.isEmpty()) {
      return List.of();
    }
    int initial = index.initial(role);
    Circulation flow = Circulation.solve(index, initial, required, reachable, profile::allows);
    Map<Integer, List<Integer>> steps = flow.steps(index, profile::allows);
    return new EulerWalks(index, initial, paths, steps, flow.resets()).walks();
  }

  /** The cheapest cover by walks that need not be consistent in their choices. */
  private static long lowerBound(GraphIndex index, Role role, BitSet open) {
    Set<Integer> states = new TreeSet<>();
    List<Integer> required = new ArrayList<>();
    for (int state = 0; state < index.size(); state++) {
      if (index.state(state).role() == role) {
        states.add(state);
        for (int i = index.firstEdge(state); i < index.firstEdge(state + 1); i++) {
          if (!open.get(i)) {
            required.add(i);
          }
        }
      }
    }
    return Circulation.solve(index, index.initial(role), required, states, edge -> true).cost();
  }
}
