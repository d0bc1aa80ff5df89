package dev.framecheck.model.graph;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The core suite: for each class of situations the shortest way to one, and then its one input.
 *
 * <p>A situation is a state and an input that may come there. Two are of one class when the states
 * agree in everything but contents and counts, the inputs are of one class, and the permitted
 * reactions look alike. In addition each input occurs once in each role for each set of rules that
 * it may break.
 *
 * <p>What comes inside a message and leaves it open is followed, once in each class, by the
 * shortest end of that message: the delivery shows whether the message was kept.
 */
final class CoreSuite {

  private final GraphIndex index;
  private final Tracer tracer;
  private final StateNames names;
  private final Set<String> seen = new HashSet<>();
  private final List<Trace> traces = new ArrayList<>();

  CoreSuite(GraphIndex index, Tracer tracer, StateNames names) {
    this.index = index;
    this.tracer = tracer;
    this.names = names;
  }

  List<Trace> generate(List<Slices.Slice> slices) {
    Set<Integer> done = new HashSet<>();
    for (Slices.Slice slice : slices) {
      Paths paths = slice.paths();
      List<Integer> fresh = new ArrayList<>();
      for (int state = 0; state < index.size(); state++) {
        if (paths.reaches(state) && done.add(state)) {
          fresh.add(state);
        }
      }
      fresh.sort(Comparator.comparingLong(paths::cost).thenComparingInt(state -> state));
      fresh.forEach(state -> visit(state, slice.profile(), paths));
    }
    return traces;
  }

  private void visit(int state, Profile profile, Paths paths) {
    StateGraph.State at = index.state(state);
    String role = at.role().text();
    // What only unusual choices lead to is told apart less finely.
    String summary =
        profile.slug().isEmpty()
            ? names.summary(state)
            : String.join("/", role, at.conn(), at.message(), profile.slug());
    for (Map.Entry<Input, List<StateGraph.Edge>> entry : index.reactions(state).entrySet()) {
      Input in = entry.getKey();
      String reactions = reactions(entry.getValue());
      boolean decisive = decisive(entry.getValue());
      String inputClass = InputClass.of(in, index.graph().limit(), decisive);
      boolean newClass = seen.add(summary + "|" + inputClass + "|" + reactions);
      boolean newInput =
          seen.add(role + "|" + Slugs.of(in, at.role()) + "|" + rules(entry.getValue()));
      StateGraph.Edge goal = Resolved.choose(entry.getValue(), profile);
      if (newClass || newInput) {
        add(paths, goal, List.of());
      }
      // What comes inside a message must leave what the message has so far as it is.
      if (inMessage(goal)
          && names.holdsContents(state)
          && seen.add(
              String.join("|", "kept", role, at.conn(), at.message(), at.frame(), inputClass))) {
        List<StateGraph.Edge> delivery = new Deliveries(index, profile).from(goal.to());
        if (!delivery.isEmpty()) {
          add(paths, goal, delivery);
        }
      }
    }
  }

  private boolean inMessage(StateGraph.Edge edge) {
    StateGraph.State from = index.state(edge.from());
    return !from.message().equals("NONE")
        && from.message().equals(index.state(edge.to()).message());
  }

  private void add(Paths paths, StateGraph.Edge edge, List<StateGraph.Edge> on) {
    List<StateGraph.Edge> path = paths.to(edge.from());
    path.add(edge);
    path.addAll(on);
    StateGraph.State state = index.state(edge.from());
    List<String> id = new ArrayList<>();
    id.add(index.graph().topic());
    id.add(state.role().text());
    id.add(names.name(edge.from()));
    id.add(Slugs.of(edge.in(), state.role()));
    id.add(Slugs.reaction(edge));
    on.stream().map(step -> "then." + Slugs.of(step.in(), state.role())).forEach(id::add);
    traces.add(tracer.trace(String.join("/", id), Suite.CORE, path));
  }

  private boolean decisive(List<StateGraph.Edge> edges) {
    return edges.stream()
        .anyMatch(edge -> !index.state(edge.to()).conn().equals(index.state(edge.from()).conn()));
  }

  /**
   * The rules that may end the exchange; what came breaks them, or is the end that they speak of.
   */
  private Set<String> rules(List<StateGraph.Edge> edges) {
    return edges.stream()
        .filter(edge -> decisive(List.of(edge)))
        .flatMap(edge -> edge.clauses().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String reactions(List<StateGraph.Edge> edges) {
    return edges.stream()
        .map(
            edge ->
                String.join(
                    " ",
                    Slugs.reaction(edge),
                    contents(edge.out()),
                    index.state(edge.to()).conn(),
                    String.valueOf(edge.choice()),
                    edge.clauses().toString()))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  /** Which of the observed payloads are empty. */
  private static String contents(List<Observation> out) {
    return out.stream()
        .map(
            observation -> {
              if (observation instanceof Observation.Deliver deliver) {
                return String.valueOf(deliver.payload().isEmpty());
              }
              return observation instanceof Observation.Pong pong
                  ? String.valueOf(pong.payload().isEmpty())
                  : "";
            })
        .collect(Collectors.joining());
  }
}
