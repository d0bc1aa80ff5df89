package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.ObservedStep;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcState;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Traces that a correct endpoint passes and a faulty one fails.
 *
 * <p>The expected reactions are those of the correct model; the faulty model only says which inputs
 * bring its fault to light. Safe to share between threads.
 */
public final class Distinguisher {

  private final GraphIndex correct;
  private final Tracer tracer;
  private final Profile defaults;

  Distinguisher(GraphIndex correct, Tracer tracer, Profile defaults) {
    this.correct = correct;
    this.tracer = tracer;
    this.defaults = defaults;
  }

  /**
   * The trace along a counterexample, up to the first reaction that the correct model doesn't
   * permit.
   *
   * @param mutant the faulty model's name
   * @param counterexample states with the variables {@code ep} and {@code io}
   * @return nothing if all that the counterexample shows from outside is permitted: the fault is in
   *     what the endpoint keeps
   * @throws IllegalArgumentException if the states have no such variables, or none of the agreed
   *     shape
   */
  public Optional<Trace> along(String mutant, Counterexample counterexample) {
    if (counterexample.states().isEmpty()) {
      return Optional.empty();
    }
    // The role as it begins: a faulty machine may forget which one it has.
    Role role = ObservedStep.role(variable(counterexample.states().get(0), "ep"));
    List<ObservedStep> steps = new ArrayList<>();
    for (TlcState state : counterexample.states()) {
      String io = variable(state, "io");
      if (ObservedStep.labels(io)) {
        steps.add(ObservedStep.parse(io, role));
      }
    }
    return along(mutant, role, steps);
  }

  private static String variable(TlcState state, String name) {
    String value = state.variables().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "state %d of a counterexample has no variable %s".formatted(state.number(), name));
    }
    return value;
  }

  private Optional<Trace> along(String mutant, Role role, List<ObservedStep> steps) {
    Belief belief = Belief.in(correct.initial(role));
    for (int i = 0; i < steps.size(); i++) {
      ObservedStep step = steps.get(i);
      if (belief.reactions(correct, step.in()).isEmpty()) {
        return Optional.empty();
      }
      if (!belief.permits(correct, step.in(), step.out())) {
        return trace(mutant, role, steps.subList(0, i), step);
      }
      belief = belief.after(correct, step.in(), step.out());
    }
    return Optional.empty();
  }

  /**
   * The cheapest trace that the faulty model fails: one on which it makes the default choices,
   * keeps every SHOULD, and then has no permitted answer, if there is such a trace.
   *
   * @param mutant the faulty model's graph, over the same inputs as the correct one
   * @return nothing if the correct model permits whatever the faulty one does: seen from outside,
   *     with these inputs, it has no fault
   */
  public Optional<Trace> search(StateGraph mutant) {
    return trace(mutant.model(), new ProductSearch(correct, new GraphIndex(mutant), defaults));
  }

  /**
   * What {@link #search} would find if there were no other inputs than those of a trace, in their
   * order: the trace itself, if it was found so.
   *
   * @param mutant as much of the faulty model's graph as the inputs of the trace lead to
   * @return nothing if the faulty model shows no fault there
   */
  public Optional<Trace> confirm(StateGraph mutant, Trace trace) {
    return trace(
        mutant.model(), new ProductSearch(correct, new GraphIndex(mutant), defaults).along(trace));
  }

  private Optional<Trace> trace(String mutant, ProductSearch search) {
    return search
        .find()
        .flatMap(
            found ->
                trace(
                    mutant,
                    found.role(),
                    found.steps().subList(0, found.steps().size() - 1),
                    found.steps().get(found.steps().size() - 1)));
  }

  private Optional<Trace> trace(
      String mutant, Role role, List<ObservedStep> before, ObservedStep goal) {
    String id = String.join("/", correct.graph().topic(), role.text(), "counterexample", mutant);
    return new ExpectedPath(correct, defaults)
        .find(role, before, goal.in())
        .map(path -> tracer.trace(id, Suite.COUNTEREXAMPLE, path));
  }
}
