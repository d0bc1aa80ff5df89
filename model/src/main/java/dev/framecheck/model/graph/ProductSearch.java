package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.ObservedStep;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Walks a faulty model's graph and the correct one side by side, cheapest ways first, until the
 * faulty one shows what the correct one doesn't permit.
 *
 * <p>It can be kept to the inputs of a known trace: on a graph that was explored along that trace
 * only, an input that is missing elsewhere says nothing.
 */
final class ProductSearch {

  /** More than any way costs that makes the default choices and keeps every SHOULD. */
  private static final long AVOIDABLE = 1_000_000_000_000_000L;

  private static final Input QUIET = new Input.Quiet();

  private final GraphIndex correct;
  private final GraphIndex faulty;
  private final Profile defaults;
  private final Optional<Trace> guide;
  private final PriorityQueue<Node> queue =
      new PriorityQueue<>(Comparator.comparingLong(Node::cost).thenComparingLong(Node::order));
  private final Set<Position> visited = new HashSet<>();
  private long order;

  ProductSearch(GraphIndex correct, GraphIndex faulty, Profile defaults) {
    this(correct, faulty, defaults, Optional.empty());
  }

  private ProductSearch(
      GraphIndex correct, GraphIndex faulty, Profile defaults, Optional<Trace> guide) {
    this.correct = correct;
    this.faulty = faulty;
    this.defaults = defaults;
    this.guide = guide;
  }

  /** The same search, which takes the role and the inputs of this trace only. */
  ProductSearch along(Trace trace) {
    return new ProductSearch(correct, faulty, defaults, Optional.of(trace));
  }

  /** What was observed of the faulty endpoint; the last step is not permitted. */
  record Found(Role role, List<ObservedStep> steps) {}

  /**
   * Where both are; {@code depth} counts the steps of the trace that is followed, if there is one.
   */
  private record Position(Belief belief, int state, int depth) {}

  /** A position and how it was reached; {@code isGoal} when its last step is not permitted. */
  private record Node(
      long cost,
      long order,
      Position position,
      boolean isGoal,
      Optional<Node> before,
      Optional<ObservedStep> step) {}

  Optional<Found> find() {
    for (Role role : faulty.roles()) {
      if (guide.isEmpty() || guide.get().role() == role) {
        Position start = new Position(Belief.in(correct.initial(role)), faulty.initial(role), 0);
        queue.add(new Node(0, order++, start, false, Optional.empty(), Optional.empty()));
      }
    }
    while (!queue.isEmpty()) {
      Node node = queue.remove();
      if (node.isGoal()) {
        return Optional.of(new Found(faulty.state(node.position().state()).role(), steps(node)));
      }
      if (visited.add(node.position())) {
        expand(node);
      }
    }
    return Optional.empty();
  }

  private void expand(Node node) {
    Position position = node.position();
    for (Map.Entry<Input, List<StateGraph.Edge>> entry :
        faulty.reactions(position.state()).entrySet()) {
      Input in = entry.getKey();
      if (mayCome(in, position) && !position.belief().reactions(correct, in).isEmpty()) {
        boolean excuse =
            entry.getValue().stream()
                .anyMatch(edge -> position.belief().permits(correct, in, edge.out()));
        for (StateGraph.Edge edge : entry.getValue()) {
          follow(node, edge, excuse);
        }
      }
    }
    if (mayCome(QUIET, position) && staysSilent(position)) {
      follow(node, silence(position.state()), false);
    }
  }

  private boolean mayCome(Input in, Position position) {
    if (guide.isEmpty()) {
      return true;
    }
    List<Step> steps = guide.get().steps();
    return position.depth() < steps.size() && steps.get(position.depth()).in().equals(in);
  }

  /**
   * Whether the faulty endpoint has nothing to do where a correct one, wherever it may be, may have
   * something: time that passes then shows the difference.
   */
  private boolean staysSilent(Position position) {
    return faulty.reactions(position.state(), QUIET).isEmpty()
        && position.belief().states().stream()
            .noneMatch(state -> correct.reactions(state, QUIET).isEmpty());
  }

  private StateGraph.Edge silence(int state) {
    return new StateGraph.Edge(
        state, state, QUIET, List.of(), Grade.RECOMMENDED, null, List.of(), Source.RFC);
  }

  private void follow(Node node, StateGraph.Edge edge, boolean excuse) {
    Belief before = node.position().belief();
    Belief after = before.after(correct, edge.in(), edge.out());
    long cost = node.cost() + Paths.weight(edge, defaults);
    if (after.isEmpty()) {
      // Where the faulty endpoint might as well do right, it may never be caught.
      add(node, edge, after, cost + (excuse ? AVOIDABLE : 0), true);
      return;
    }
    if (!before.permitsAll(correct, edge.in(), edge.out())) {
      // One of the close codes that it may send is wrong; it may send another.
      add(node, edge, after, cost + AVOIDABLE, true);
    }
    add(node, edge, after, cost, false);
  }

  private void add(Node before, StateGraph.Edge edge, Belief after, long cost, boolean isGoal) {
    queue.add(
        new Node(
            cost,
            order++,
            new Position(after, edge.to(), depthBehind(before.position())),
            isGoal,
            Optional.of(before),
            Optional.of(new ObservedStep(edge.in(), edge.out()))));
  }

  private int depthBehind(Position position) {
    return guide.isPresent() ? position.depth() + 1 : 0;
  }

  private static List<ObservedStep> steps(Node goal) {
    List<ObservedStep> steps = new ArrayList<>();
    for (Optional<Node> at = Optional.of(goal); at.isPresent(); at = at.get().before()) {
      at.get().step().ifPresent(steps::add);
    }
    Collections.reverse(steps);
    return steps;
  }
}
