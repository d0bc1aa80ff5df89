package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.ClauseOrder;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a trace of a path through the graph. */
final class Tracer {

  /** Any endpoint takes messages up to this size, in bytes, without being configured to. */
  private static final int SMALL_MESSAGE = 4096;

  /** The argument of an act that says what kind of client takes it. */
  private static final String CLIENT_ARGUMENT = "client";

  /** Clause of the limits that an implementation sets itself, RFC 6455 §10.4. */
  private static final String LIMIT_CLAUSE = "10.4";

  private final GraphIndex index;
  private final TopicRules rules;

  Tracer(GraphIndex index, TopicRules rules) {
    this.index = index;
    this.rules = rules;
  }

  /**
   * The trace of a path from an initial state; its last step is the goal.
   *
   * @param path not empty
   */
  Trace trace(String id, Suite suite, List<StateGraph.Edge> path) {
    List<Step> steps = steps(id, path);
    int goal = path.size() - 1;
    StateGraph.State first = index.state(path.get(0).from());
    StateGraph.State beforeGoal = index.state(path.get(goal).from());
    StateGraph.State end = index.state(path.get(goal).to());
    List<String> clauses = clauses(steps.get(goal));
    return new Trace(
        id,
        index.graph().topic(),
        index.graph().model(),
        first.role(),
        suite,
        goal,
        reliedOn(path.subList(0, goal)),
        clauses,
        rules.threats(beforeGoal.message(), steps.get(goal), clauses),
        index.graph().limit(),
        needs(steps),
        steps,
        new Trace.End(end.conn(), end.message(), end.frame()));
  }

  private List<Step> steps(String id, List<StateGraph.Edge> path) {
    WireBytes wire = new WireBytes(id);
    List<Step> steps = new ArrayList<>(path.size());
    Belief belief = Belief.in(path.get(0).from());
    for (StateGraph.Edge edge : path) {
      List<StateGraph.Edge> reactions = belief.reactions(index, edge.in());
      steps.add(
          new Step(
              index.state(edge.from()).conn(),
              edge.in(),
              wire.next(edge.in()),
              Permitted.reactions(index, reactions, edge)));
      belief = belief.after(index, edge.in(), edge.out());
    }
    return steps;
  }

  private static SortedMap<String, String> reliedOn(List<StateGraph.Edge> before) {
    SortedMap<String, String> choices = new TreeMap<>();
    for (StateGraph.Edge edge : before) {
      Choice choice = edge.choice();
      if (choice != null) {
        choices.merge(
            choice.dimension(), choice.value(), (a, b) -> a.equals(b) ? a : Profile.MIXED);
      }
      if (edge.grade() == Grade.PERMITTED) {
        choices.put(Profile.SHOULD, Profile.UNKEPT);
      }
    }
    return choices;
  }

  private static List<String> clauses(Step goal) {
    return goal.allow().stream()
        .flatMap(reaction -> reaction.clauses().stream())
        .distinct()
        .sorted(ClauseOrder.INSTANCE)
        .toList();
  }

  private List<String> needs(List<Step> steps) {
    SortedSet<String> needs = new TreeSet<>(rules.needs());
    for (Step step : steps) {
      Input in = step.in();
      if (in.isCall()) {
        needs.add(Trace.NEEDS_CALL);
      } else if (in instanceof Input.Timeout) {
        needs.add(Trace.NEEDS_TIMERS);
      } else if (in instanceof Input.Stall || in instanceof Input.Drain) {
        needs.add(Trace.NEEDS_WRITES);
      } else if (in instanceof Input.Act act && isBrowsers(act)) {
        needs.add(Trace.NEEDS_BROWSER);
      }
      if (nearsLimit(step)) {
        needs.add(Trace.NEEDS_LIMIT);
      }
    }
    return List.copyOf(needs);
  }

  /**
   * Whether only a whole browser can do it: where the topic's traces need nothing else by
   * themselves, any act, otherwise one that says so.
   */
  private boolean isBrowsers(Input.Act act) {
    return rules.needs().isEmpty()
        || Trace.NEEDS_BROWSER.equals(act.arguments().get(CLIENT_ARGUMENT));
  }

  private static boolean nearsLimit(Step step) {
    boolean large =
        step.in() instanceof Input.Header header
            && Long.compareUnsigned(header.length(), SMALL_MESSAGE) > 0;
    return large
        || step.allow().stream().map(Reaction::clauses).anyMatch(c -> c.contains(LIMIT_CLAUSE));
  }
}
