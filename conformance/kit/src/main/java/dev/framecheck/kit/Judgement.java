package dev.framecheck.kit;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How verdicts are worded and weighed, the same for every kind of target.
 *
 * @param boundBy the sources whose rules can fail the target
 */
public record Judgement(Set<Source> boundBy) {

  /** Copies the set. */
  public Judgement {
    boundBy = Set.copyOf(boundBy);
  }

  /** The verdict when a permitted reaction off the path was shown at {@code step}. */
  public static TraceResult offPath(
      Trace trace, int step, Reaction shown, String actual, Set<Choice> choices) {
    if (step < trace.goal()) {
      return new TraceResult(
          trace.id(),
          Verdict.INCONCLUSIVE,
          trace.clauses(),
          step,
          Wording.permitted(trace.steps().get(step)),
          actual,
          "The target lawfully reacted otherwise at step " + step + ", before the goal.",
          choices,
          Set.of());
    }
    Verdict verdict = Verdict.of(shown.grade());
    return verdict == Verdict.PASS
        ? TraceResult.pass(trace, choices)
        : nonStrict(trace, step, shown, actual, choices);
  }

  /** The verdict when a SHOULD was not kept. */
  public static TraceResult nonStrict(
      Trace trace, int step, Reaction shown, String actual, Set<Choice> choices) {
    return new TraceResult(
        trace.id(),
        Verdict.NON_STRICT,
        shown.clauses().isEmpty() ? trace.clauses() : shown.clauses(),
        step,
        Wording.permitted(trace.steps().get(step)),
        actual,
        at(trace, step) + " is permitted, not recommended: " + actual + ".",
        choices,
        Set.of());
  }

  /** The verdict when no permitted reaction was shown at {@code step}. */
  public TraceResult mismatch(Trace trace, int step, String actual, Set<Choice> choices) {
    Step failed = trace.steps().get(step);
    boolean binding =
        failed.allow().stream().anyMatch(reaction -> boundBy.contains(reaction.source()));
    String expected = Wording.permitted(failed);
    return new TraceResult(
        trace.id(),
        binding ? Verdict.FAIL : Verdict.OBSERVED,
        clauses(trace, step),
        step,
        expected,
        actual,
        at(trace, step) + ": expected " + expected + "; observed " + actual + ".",
        choices,
        Set.of());
  }

  /**
   * The verdict when a malformed frame was sent at {@code step}: it is the clause of its rule that
   * counts, whatever the step is about.
   */
  static TraceResult malformed(Trace trace, int step, Observation.Malformed frame, String actual) {
    String clause = frame.rule().strip().split("[^0-9.]", 2)[0];
    return fail(
        trace,
        step,
        clause.isEmpty() ? trace.clauses() : List.of(clause),
        actual,
        at(trace, step) + ": the endpoint sent " + Wording.of(frame) + ".");
  }

  /** The verdict when something else than a reaction is wrong: a rule of sending, say. */
  public static TraceResult fail(
      Trace trace, int step, List<String> clauses, String actual, String message) {
    return new TraceResult(
        trace.id(), Verdict.FAIL, clauses, step, "", actual, message, Set.of(), Set.of());
  }

  /** The result of a target that reads a payload length as a shorter one (RFC 6455 §5.2). */
  public static TraceResult misread(Trace trace, long declared, long length) {
    String actual = "what comes behind " + length + " bytes of the payload is taken as a frame";
    return fail(
        trace,
        trace.steps().size() - 1,
        List.of("5.2"),
        actual,
        "A payload length of %s is taken for %d: %s."
            .formatted(Long.toUnsignedString(declared), length, actual));
  }

  /** The verdict when the target showed more after the last step. */
  public static TraceResult notQuiet(Trace trace, Collection<Observation> more) {
    String actual = Wording.of(List.copyOf(more));
    return fail(
        trace,
        trace.steps().size() - 1,
        trace.clauses(),
        actual,
        "After the last step the endpoint must stay quiet; observed " + actual + ".");
  }

  /** The verdict when the endpoint is no longer sound after the last step. */
  static TraceResult spoilt(Trace trace, Reaction owed, List<Observation> shown) {
    String actual = Wording.of(shown);
    return fail(
        trace,
        trace.steps().size() - 1,
        trace.clauses(),
        actual,
        "After the last step, on finishing what was in progress: expected "
            + Wording.of(owed.out())
            + "; observed "
            + actual
            + ".");
  }

  /** The clauses that a failure at {@code step} breaks. */
  public static List<String> clauses(Trace trace, int step) {
    if (step == trace.goal() && !trace.clauses().isEmpty()) {
      return trace.clauses();
    }
    Set<String> clauses = new TreeSet<>();
    for (Reaction reaction : trace.steps().get(step).allow()) {
      clauses.addAll(reaction.clauses());
    }
    return clauses.isEmpty() ? trace.clauses() : List.copyOf(clauses);
  }

  private static String at(Trace trace, int step) {
    return "Step " + step + " (" + Wording.of(trace.steps().get(step).in()) + ")";
  }
}
