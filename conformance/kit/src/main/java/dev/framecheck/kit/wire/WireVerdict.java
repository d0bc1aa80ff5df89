package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.Wording;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what was seen in a conversation into a verdict: the best one that explains all of it. */
final class WireVerdict {

  private final WireTrace wire;
  private final Trace trace;
  private final Judgement judgement;
  private final Played played;
  private final Match match;

  private WireVerdict(WireTrace wire, Set<Source> boundBy, Played played) {
    this.wire = wire;
    this.trace = wire.trace;
    this.judgement = new Judgement(boundBy);
    this.played = played;
    this.match = played.match();
  }

  static TraceResult of(WireTrace wire, Set<Source> boundBy, Played played) {
    TraceResult result = new WireVerdict(wire, boundBy, played).result();
    return played.timed() ? result.with(Mark.TIMED) : result;
  }

  private TraceResult result() {
    Breach breach = played.breach();
    if (breach != null) {
      return Judgement.fail(
          trace,
          match.failedStep() < trace.steps().size() ? match.failedStep() : trace.goal(),
          breach.clauses(),
          breach.sentence(),
          breach.sentence());
    }
    if (played.goesOn()) {
      return goesOn();
    }
    TraceResult best = null;
    if (match.pathDone() && played.wholeTrace() && played.fenceFailure().isEmpty()) {
      best = onPath();
    }
    for (Match.OffPath off : match.offPath()) {
      TraceResult other = offPath(off);
      if (best == null || rank(other) < rank(best)) {
        best = other;
      }
    }
    return best == null ? mismatch() : best;
  }

  /** A target that its own limit alone obliges is not failed for going on. */
  private TraceResult goesOn() {
    String actual = "no reaction, and a Pong to a Ping that came later";
    TraceResult result = judgement.mismatch(trace, trace.steps().size() - 1, actual, Set.of());
    return result.withMessage(
        result.message()
            + " A connection is to be failed then, and nothing more to be processed (7.1.7).");
  }

  /**
   * What could have been a lawful reaction before the goal is not held against the target, so that
   * comes before non-strict; a reset that may have hidden something comes last.
   */
  private int rank(TraceResult result) {
    return switch (result.verdict()) {
      case PASS -> 0;
      case INCONCLUSIVE -> result.step() < trace.goal() ? 1 : 3;
      default -> 2;
    };
  }

  private TraceResult onPath() {
    if (match.lostClose()) {
      return lostClose(trace.goal());
    }
    for (int step = trace.goal(); step < wire.steps.size(); step++) {
      Reaction path = wire.steps.get(step).path.reaction();
      if (path.grade() == Grade.PERMITTED) {
        return Judgement.nonStrict(trace, step, path, actual(0), shown(trace.steps().size(), null));
      }
    }
    return TraceResult.pass(trace, shown(trace.steps().size(), null));
  }

  private TraceResult offPath(Match.OffPath off) {
    return off.lostClose()
        ? lostClose(off.step())
        : Judgement.offPath(
            trace,
            off.step(),
            off.reaction(),
            actual(0),
            shown(off.step(), off.reaction().choice()));
  }

  private TraceResult lostClose(int step) {
    return new TraceResult(
        trace.id(),
        Verdict.INCONCLUSIVE,
        trace.clauses(),
        Math.max(step, trace.goal()),
        Wording.permitted(trace.steps().get(step)),
        actual(0),
        "The target reset the connection, and a Close frame that it owed may have been destroyed.",
        Set.of(),
        Set.of());
  }

  private TraceResult mismatch() {
    int step = Math.max(0, Math.min(match.failedStep(), trace.steps().size() - 1));
    TraceResult result =
        judgement.mismatch(trace, step, actual(match.failedAt()), shown(step, null));
    return result.verdict() == Verdict.FAIL && mayStillJudge(step) ? undecided(result) : result;
  }

  /**
   * Whether the target has only not failed a frame yet: nothing in the RFC says that a header is to
   * be judged before the payload came.
   */
  private boolean mayStillJudge(int step) {
    return wire.endsInEndlessFrame()
        && step == trace.steps().size() - 1
        && match.failedAt() == played.seen().size()
        && played.seen().ending() == Ending.OPEN;
  }

  private static TraceResult undecided(TraceResult failed) {
    return new TraceResult(
        failed.trace(),
        Verdict.INCONCLUSIVE,
        failed.clauses(),
        failed.step(),
        failed.expected(),
        failed.actual(),
        "The target may judge the frame when all of it has come, and it is too long to be sent.",
        failed.shown(),
        failed.marks());
  }

  private String actual(int from) {
    List<Observation> seen = played.seen().observations();
    List<String> parts = new ArrayList<>();
    parts.add(Wording.of(seen.subList(Math.min(from, seen.size()), seen.size())));
    if (played.seen().ending() == Ending.RESET) {
      parts.add("by a reset");
    }
    if (played.cutFrame()) {
      parts.add("inside a frame");
    }
    if (played.seen().ending() == Ending.OPEN && wire.endsConnection()) {
      parts.add("and TCP is left open");
    }
    if (!played.fenceFailure().isEmpty()) {
      parts.add(played.fenceFailure());
    }
    return String.join(", ", parts);
  }

  private Set<Choice> shown(int steps, @Nullable Choice last) {
    Set<Choice> shown = new HashSet<>();
    for (int i = 0; i < steps; i++) {
      Choice choice = wire.steps.get(i).path.reaction().choice();
      if (choice != null) {
        shown.add(choice);
      }
    }
    if (last != null) {
      shown.add(last);
    }
    // Where several explanations differ in a choice, nothing was shown about it.
    Set<String> contested =
        match.offPath().stream()
            .map(off -> off.reaction().choice())
            .filter(choice -> choice != null && !shown.contains(choice))
            .map(Choice::dimension)
            .collect(Collectors.toSet());
    shown.removeIf(choice -> contested.contains(choice.dimension()));
    return shown;
  }
}
