package dev.framecheck.kit;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A trace in a form that is quick to replay: bytes expanded and expected payloads laid open once.
 * Immutable; prepare a trace once and replay it as often as needed.
 */
public final class PreparedTrace {

  private static final byte[] NO_BYTES = new byte[0];

  final Trace trace;
  final PreparedStep[] steps;

  /** What shows, after the last step, that nothing was spoilt on the way; for targets of bytes. */
  final List<PreparedStep> fence;

  /** The choices that a target shows which stays on the path. */
  final Set<Choice> shownOnPath;

  private PreparedTrace(Trace trace, PreparedStep[] steps) {
    this.trace = trace;
    this.steps = steps;
    this.fence = FenceSteps.of(trace);
    this.shownOnPath =
        Arrays.stream(steps)
            .map(step -> step.path.reaction.choice())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Prepares one trace.
   *
   * @throws IllegalStateException if the bytes of a step don't fit into memory
   */
  public static PreparedTrace of(Trace trace) {
    return new PreparedTrace(
        trace, trace.steps().stream().map(PreparedTrace::prepare).toArray(PreparedStep[]::new));
  }

  /** Prepares traces, in their order. */
  public static List<PreparedTrace> of(List<Trace> traces) {
    return traces.stream().map(PreparedTrace::of).toList();
  }

  private static PreparedStep prepare(Step step) {
    List<PreparedReaction> others = new ArrayList<>();
    for (Reaction reaction : step.allow()) {
      if (!reaction.path()) {
        others.add(new PreparedReaction(reaction));
      }
    }
    ByteRuns bytes = step.bytes();
    return new PreparedStep(
        step.in(),
        bytes.isEmpty() ? NO_BYTES : bytes.toBytes(),
        new PreparedReaction(step.path()),
        List.copyOf(others));
  }

  /** The trace itself. */
  public Trace trace() {
    return trace;
  }
}
