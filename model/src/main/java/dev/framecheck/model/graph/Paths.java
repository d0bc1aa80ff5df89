package dev.framecheck.model.graph;

import dev.framecheck.traces.Grade;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/**
 * The best way to each state within one profile: it leaves the fewest SHOULDs unkept, then relies
 * on the fewest choices, and then is the shortest.
 */
final class Paths {

  private static final long STEP = 1;
  private static final long CHOICE = 10_000;
  private static final long UNKEPT = 100_000_000;

  private static final long ALTERNATIVE = 1_000_000_000_000L;
  private static final long FORBIDDEN = -1;
  private static final int NONE = -1;

  private final GraphIndex index;

  /** The number of the last edge on the way to each state. */
  private final int[] last;

  private final long[] cost;

  private Paths(GraphIndex index) {
    this.index = index;
    this.last = new int[index.size()];
    this.cost = new long[index.size()];
    Arrays.fill(last, NONE);
    Arrays.fill(cost, Long.MAX_VALUE);
  }

  /** The ways from every initial state within a profile. */
  static Paths within(GraphIndex index, Profile profile) {
    return new Paths(index).find(edge -> profile.allows(edge) ? weight(edge) : FORBIDDEN);
  }

  /**
   * The ways that need not stay within one profile, but leave {@code preferred} as seldom as they
   * can.
   */
  static Paths anyhow(GraphIndex index, Profile preferred) {
    return new Paths(index).find(edge -> weight(edge, preferred));
  }

  private Paths find(ToLongFunction<StateGraph.Edge> weight) {
    PriorityQueue<Visit> queue = new PriorityQueue<>();
    for (int state = 0; state < index.size(); state++) {
      if (index.state(state).initial()) {
        cost[state] = 0;
        queue.add(new Visit(0, state));
      }
    }
    while (!queue.isEmpty()) {
      Visit visit = queue.remove();
      if (visit.cost() == cost[visit.state()]) {
        expand(weight, visit, queue);
      }
    }
    return this;
  }

  private record Visit(long cost, int state) implements Comparable<Visit> {
    @Override
    public int compareTo(Visit other) {
      int byCost = Long.compare(cost, other.cost);
      return byCost != 0 ? byCost : Integer.compare(state, other.state);
    }
  }

  private void expand(
      ToLongFunction<StateGraph.Edge> weight, Visit visit, PriorityQueue<Visit> queue) {
    int number = index.firstEdge(visit.state());
    for (StateGraph.Edge edge : index.edges(visit.state())) {
      long step = weight.applyAsLong(edge);
      long total = visit.cost() + step;
      if (step != FORBIDDEN && total < cost[edge.to()]) {
        cost[edge.to()] = total;
        last[edge.to()] = number;
        queue.add(new Visit(total, edge.to()));
      }
      number++;
    }
  }

  /** What a step on this edge costs where one profile's choices are preferred to others. */
  static long weight(StateGraph.Edge edge, Profile preferred) {
    return weight(edge) + (preferred.chooses(edge) ? 0 : ALTERNATIVE);
  }

  /** What a step on this edge costs. */
  static long weight(StateGraph.Edge edge) {
    return STEP
        + (edge.choice() == null ? 0 : CHOICE)
        + (edge.grade() == Grade.RECOMMENDED ? 0 : UNKEPT);
  }

  /** What the way to a state costs; ways compare by it. */
  long cost(int state) {
    return cost[state];
  }

  boolean reaches(int state) {
    return cost[state] != Long.MAX_VALUE;
  }

  /**
   * The edges from an initial state to this one.
   *
   * @throws IllegalArgumentException if the profile doesn't reach it
   */
  List<StateGraph.Edge> to(int state) {
    List<StateGraph.Edge> edges = new ArrayList<>();
    numbersTo(state).forEach(number -> edges.add(index.graph().edges().get(number)));
    return edges;
  }

  /** The numbers of the edges from an initial state to this one; see {@link #to}. */
  List<Integer> numbersTo(int state) {
    if (!reaches(state)) {
      throw new IllegalArgumentException("no way to state " + state);
    }
    List<Integer> numbers = new ArrayList<>();
    for (int number = last[state]; number != NONE; ) {
      numbers.add(number);
      number = last[index.graph().edges().get(number).from()];
    }
    Collections.reverse(numbers);
    return numbers;
  }
}
