package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.io.IOException;
import java.util.List;

/** Plays a trace to a verdict, on one connection or, where completing a frame told nothing, two. */
final class TracePlayer {

  private final LinkSource source;
  private final WireOptions options;

  TracePlayer(LinkSource source, WireOptions options) {
    this.source = source;
    this.options = options;
  }

  /**
   * What came of it.
   *
   * @param trouble whether there was no connection, or no proof of life on it, so that the trace
   *     itself was not played
   * @param slow whether the target let a deadline pass
   */
  record Outcome(TraceResult result, boolean trouble, boolean slow) {

    boolean failed() {
      return result.verdict() == Verdict.FAIL;
    }
  }

  Outcome play(WireTrace trace) {
    Attempt first = attempt(trace, Conversation.Manner.COMPLETING);
    if (first.outcome().trouble() || !first.doubtful()) {
      return first.outcome();
    }
    Attempt exact = attempt(trace, Conversation.Manner.EXACT);
    if (exact.outcome().trouble() || !exact.stuckInFrame()) {
      return exact.outcome();
    }
    Attempt patient = attempt(trace, Conversation.Manner.PATIENT);
    return patient.good() ? patient.outcome() : exact.outcome();
  }

  /**
   * One conversation.
   *
   * @param doubtful whether another manner may tell more
   * @param stuckInFrame whether the target failed by waiting for the rest of a frame that should
   *     fail the connection
   */
  private record Attempt(Outcome outcome, boolean doubtful, boolean stuckInFrame) {

    boolean good() {
      Verdict verdict = outcome.result().verdict();
      return verdict == Verdict.PASS || verdict == Verdict.NON_STRICT;
    }
  }

  private Attempt attempt(WireTrace trace, Conversation.Manner manner) {
    try (LinkSource.Opened opened = source.open()) {
      Link link = opened.link();
      if (!Marker.provesLife(link, options.answer())) {
        Breach breach = link.breach();
        return new Attempt(
            breach == null
                ? trouble(trace, "No proof of life: the target did not echo a marker message.")
                : new Outcome(breachAtOnce(trace, breach), false, false),
            false,
            false);
      }
      Conversation.Played played = new Conversation(link, trace, manner, options).play();
      TraceResult result = WireVerdict.of(trace, options.boundBy(), played);
      boolean failed = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.OBSERVED;
      boolean lost =
          result.verdict() == Verdict.INCONCLUSIVE && result.step() >= trace.trace.goal();
      boolean waited =
          failed
              && played.insideFrame()
              && trace.endsConnection()
              && played.seen().observations().isEmpty();
      return new Attempt(
          new Outcome(result, false, played.timed()),
          played.breach() == null
              && ((failed && (played.completed() || played.insideFrame())) || lost),
          waited);
    } catch (IOException e) {
      return new Attempt(
          trouble(trace, "No connection to the target: " + e.getMessage() + "."), false, false);
    }
  }

  private static TraceResult breachAtOnce(WireTrace trace, Breach breach) {
    return Judgement.fail(
        trace.trace, 0, List.of(breach.clause()), breach.sentence(), breach.sentence());
  }

  private static Outcome trouble(WireTrace trace, String message) {
    return new Outcome(
        TraceResult.without(trace.trace, Verdict.INCONCLUSIVE, message), true, false);
  }
}
