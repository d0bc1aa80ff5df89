package dev.framecheck.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks from the initial state that together take each step of a circulation exactly once. Where
 * the steps fall into parts that don't hang together with the initial state, the shortest way to
 * each such part is added.
 */
final class EulerWalks {

  /** Stands for the start of a new connection. */
  private static final int RESET = -1;

  private final GraphIndex index;
  private final int initial;
  private final Paths paths;
  private final Map<Integer, List<Integer>> steps;
  private final Map<Integer, Integer> resets;

  /**
   * The walks to be taken.
   *
   * @param steps numbers of transitions by source state; changed by this object
   * @param resets how often a walk ends in a state
   */
  EulerWalks(
      GraphIndex index,
      int initial,
      Paths paths,
      Map<Integer, List<Integer>> steps,
      Map<Integer, Integer> resets) {
    this.index = index;
    this.initial = initial;
    this.paths = paths;
    this.steps = steps;
    this.resets = new TreeMap<>(resets);
  }

  /** The walks, each a list of transitions' numbers. */
  List<List<Integer>> walks() {
    connect();
    List<List<Integer>> walks = new ArrayList<>();
    List<Integer> walk = new ArrayList<>();
    for (int step : circuit()) {
      if (step != RESET) {
        walk.add(step);
      } else if (!walk.isEmpty()) {
        walks.add(walk);
        walk = new ArrayList<>();
      }
    }
    if (!walk.isEmpty()) {
      walks.add(walk);
    }
    return walks;
  }

  private void connect() {
    Components components = new Components();
    components.find(initial);
    steps.values().forEach(all -> all.forEach(components::join));
    resets.keySet().forEach(state -> components.join(state, initial));
    // The nearest state of each part, the parts with the nearest ones first.
    List<Integer> states = new ArrayList<>(new TreeSet<>(components.states()));
    states.sort(java.util.Comparator.comparingLong(paths::cost).thenComparingInt(state -> state));
    for (int state : states) {
      if (components.find(state) != components.find(initial)) {
        paths
            .numbersTo(state)
            .forEach(
                step -> {
                  components.join(step);
                  steps
                      .computeIfAbsent(
                          index.graph().edges().get(step).from(), s -> new ArrayList<>())
                      .add(step);
                });
        resets.merge(state, 1, Integer::sum);
      }
    }
  }

  /** Hierholzer's algorithm, without recursion. */
  private List<Integer> circuit() {
    Map<Integer, Integer> next = new HashMap<>();
    Deque<int[]> stack = new ArrayDeque<>(); // a state, and the step that led there
    List<Integer> reversed = new ArrayList<>();
    int start = RESET;
    stack.push(new int[] {initial, start});
    while (!stack.isEmpty()) {
      int state = stack.element()[0];
      List<Integer> out = steps.getOrDefault(state, List.of());
      int taken = next.getOrDefault(state, 0);
      if (taken < out.size()) {
        int step = out.get(taken);
        next.put(state, taken + 1);
        stack.push(new int[] {index.graph().edges().get(step).to(), step});
      } else if (resets.getOrDefault(state, 0) > 0) {
        resets.merge(state, -1, Integer::sum);
        stack.push(new int[] {initial, RESET});
      } else {
        reversed.add(stack.pop()[1]);
      }
    }
    Collections.reverse(reversed);
    return reversed;
  }

  /** Which states hang together, by any steps; union-find. */
  private final class Components {
    private final Map<Integer, Integer> parent = new HashMap<>();

    java.util.Set<Integer> states() {
      return parent.keySet();
    }

    int find(int state) {
      int root = state;
      while (parent.computeIfAbsent(root, s -> s) != root) {
        root = parent.get(root);
      }
      parent.put(state, root);
      return root;
    }

    void join(int step) {
      join(index.graph().edges().get(step).from(), index.graph().edges().get(step).to());
    }

    void join(int one, int other) {
      parent.put(find(one), find(other));
    }
  }
}
