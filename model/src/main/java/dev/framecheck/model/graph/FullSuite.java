package dev.framecheck.model.graph;

import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The full suite: walks on which every transition of the graph lies; of a graph of more than 20,000
 * states, one of each class of transitions. Traces are made when they are asked for, in the order
 * of their ids.
 */
public final class FullSuite implements Iterable<Trace> {

  /** Of graphs with more states than this, one transition of each class is covered. */
  private static final int LARGEST = 20_000;

  private final GraphIndex index;
  private final Tracer tracer;
  private final Map<String, List<Integer>> walks;
  private final Coverage coverage;

  /** Walks, and how few steps any walks that cover as much must have. */
  record WalkPlan(List<List<Integer>> walks, long lowerBound) {}

  private FullSuite(
      GraphIndex index, Tracer tracer, Map<String, List<Integer>> walks, Coverage coverage) {
    this.index = index;
    this.tracer = tracer;
    this.walks = walks;
    this.coverage = coverage;
  }

  static FullSuite generate(GraphIndex index, Tracer tracer, StateNames names, Slices slices) {
    return generate(index, tracer, names, slices, index.size() <= LARGEST);
  }

  /** Covers every transition, or else one of each class. */
  static FullSuite generate(
      GraphIndex index, Tracer tracer, StateNames names, Slices slices, boolean exact) {
    WalkPlan plan =
        exact ? TransitionWalks.plan(index, slices) : ClassWalks.plan(index, names, slices);
    List<List<Integer>> walks = trimmed(plan.walks(), index.graph().edges().size());
    Map<String, List<Integer>> byId = new TreeMap<>();
    for (List<Integer> walk : walks) {
      byId.put(id(index, names, walk), walk);
    }
    if (byId.size() != walks.size()) {
      throw new IllegalStateException("two walks of " + index.graph().model() + " have one id");
    }
    return new FullSuite(
        index, tracer, byId, coverage(index, walks, plan.lowerBound(), slices.mixed(), exact));
  }

  /**
   * Without what others cover as well at the end of a walk, and without the walks that were no
   * more.
   */
  private static List<List<Integer>> trimmed(List<List<Integer>> walks, int edges) {
    int[] times = new int[edges];
    walks.forEach(walk -> walk.forEach(edge -> times[edge]++));
    List<List<Integer>> trimmed = new ArrayList<>();
    for (List<Integer> walk : walks) {
      int end = walk.size();
      while (end > 0 && times[walk.get(end - 1)] > 1) {
        times[walk.get(--end)]--;
      }
      if (end > 0) {
        trimmed.add(walk.subList(0, end));
      }
    }
    return trimmed;
  }

  private static Coverage coverage(
      GraphIndex index, List<List<Integer>> walks, long lowerBound, int mixed, boolean exact) {
    BitSet covered = new BitSet();
    long steps = 0;
    for (List<Integer> walk : walks) {
      steps += walk.size();
      walk.forEach(covered::set);
    }
    return new Coverage(
        index.graph().model(),
        index.graph().edges().size(),
        covered.cardinality(),
        mixed,
        walks.size(),
        steps,
        lowerBound,
        exact);
  }

  private static String id(GraphIndex index, StateNames names, List<Integer> walk) {
    StringBuilder steps = new StringBuilder();
    Role role = index.state(index.graph().edges().get(walk.get(0)).from()).role();
    for (int number : walk) {
      StateGraph.Edge edge = index.graph().edges().get(number);
      steps.append(names.name(edge.from())).append(' ');
      steps.append(Slugs.of(edge.in(), role)).append(' ');
      steps.append(Slugs.reaction(edge)).append(' ');
      // Two effects of one name may differ in their arguments alone.
      edge.out().stream()
          .filter(Observation.Effect.class::isInstance)
          .forEach(effect -> steps.append(effect).append(' '));
      steps.append(edge.choice()).append(' ').append(edge.clauses()).append('\n');
    }
    StateGraph.Edge last = index.graph().edges().get(walk.get(walk.size() - 1));
    steps.append(names.name(last.to()));
    return String.join(
        "/", index.graph().topic(), role.text(), "walk", Digest.hex(steps.toString(), 16));
  }

  /** What the suite covers, and at what cost. */
  public Coverage coverage() {
    return coverage;
  }

  /** The traces, ascending by id; each is made when it is asked for. */
  @Override
  public Iterator<Trace> iterator() {
    return walks.entrySet().stream().map(walk -> trace(walk.getKey(), walk.getValue())).iterator();
  }

  private Trace trace(String id, List<Integer> walk) {
    List<StateGraph.Edge> path = walk.stream().map(index.graph().edges()::get).toList();
    return tracer.trace(id, Suite.FULL, path);
  }
}
