package dev.framecheck.kit.wire;

import dev.framecheck.kit.Judgement;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.oracle.Ends;
import dev.framecheck.kit.wire.Conversation.Manner;
import dev.framecheck.traces.Observation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Plays a trace to a verdict, on one connection or, where completing a frame told nothing, two. */
final class TracePlayer {

  private final LinkSource source;
  private final WireOptions options;
  private final OpeningPlayer openings;
  private final Ends ends;

  /** Whether this target was seen to judge a header only when the whole frame has come. */
  private volatile boolean waitsForFrames;

  TracePlayer(LinkSource source, Ends ends, WireOptions options) {
    this.ends = ends;
    this.source = source;
    this.options = options;
    this.openings = new OpeningPlayer(source, options);
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

    /** The same as if the trace had not been played. */
    Outcome unplayed() {
      return new Outcome(result, true, slow);
    }

    Outcome timed() {
      return new Outcome(result.with(Mark.TIMED), trouble, true);
    }
  }

  Outcome play(WireTrace trace) {
    ends.begun(trace.trace.id());
    try {
      return OpeningScope.has(trace.trace) ? openings.play(trace) : converse(trace);
    } finally {
      ends.over(trace.trace.id());
    }
  }

  private Outcome converse(WireTrace trace) {
    if (trace.tellsWithoutLimit() && options.limit().isEmpty()) {
      return withoutLimit(trace);
    }
    Manner sure = Manner.EXACT;
    Manner first = Manner.COMPLETING;
    Manner second = sure;
    if (trace.endsInLongFrame()) {
      // Which of the two needs no timer depends on the target, so what helped before comes first.
      first = waitsForFrames ? Manner.PATIENT : sure;
      second = waitsForFrames ? sure : Manner.PATIENT;
    }
    Attempt one = attempt(trace, first);
    TraceResult misread = misreading(trace, one);
    if (misread != null) {
      return new Outcome(misread, false, true);
    }
    if (!one.doubtful()) {
      return one.outcome();
    }
    Attempt other = attempt(trace, second);
    if (one.helped(Manner.PATIENT) || other.helped(Manner.PATIENT)) {
      waitsForFrames = true;
    }
    boolean takesOther = second == sure ? !one.good() || other.good() : other.good();
    Attempt taken = takesOther ? other : one;
    return one.outcome().slow() || other.outcome().slow()
        ? taken.outcome().timed()
        : taken.outcome();
  }

  /** A target without a limit may wait for a payload of any length. */
  private Outcome withoutLimit(WireTrace trace) {
    Attempt attempt = attempt(trace, Manner.EXACT);
    TraceResult misread = misreading(trace, attempt);
    if (misread != null) {
      return new Outcome(misread, false, true);
    }
    return attempt.waits()
        ? new Outcome(
            TraceResult.without(
                trace.trace,
                Verdict.UNSUPPORTED,
                "The target was not said to have a receive limit, and waits for the payload."),
            false,
            true)
        : attempt.outcome();
  }

  private @Nullable TraceResult misreading(WireTrace trace, Attempt attempt) {
    return attempt.waits() && trace.endsInHugeFrame()
        ? new Misreading(source, options).find(trace)
        : null;
  }

  /**
   * One conversation.
   *
   * @param doubtful whether another manner may tell more
   * @param waits whether the target has shown all but the answer to the last step, and nothing else
   */
  private record Attempt(Manner manner, Outcome outcome, boolean doubtful, boolean waits) {

    boolean good() {
      Verdict verdict = outcome.result().verdict();
      return verdict == Verdict.PASS || verdict == Verdict.NON_STRICT;
    }

    boolean helped(Manner expected) {
      return manner == expected && good();
    }
  }

  private Attempt attempt(WireTrace trace, Manner manner) {
    try (LinkSource.Opened opened = source.open()) {
      Link link = opened.link();
      if (!Marker.provesLife(link, options.answer())) {
        Breach breach = link.breach();
        Outcome outcome =
            breach == null
                ? trouble(trace, "No proof of life: the target did not echo a marker message.")
                : new Outcome(breachAtOnce(trace, breach), false, false);
        return new Attempt(manner, outcome, false, false);
      }
      Played played = new Conversation(link, trace, manner, options).play();
      TraceResult result = WireVerdict.of(trace, options.boundBy(), played);
      if (played.reset() && !serves()) {
        result = diedOfReset(trace);
      }
      return new Attempt(
          manner,
          new Outcome(result, false, played.timed()),
          isDoubtful(trace, played, result),
          waits(played));
    } catch (IOException e) {
      Outcome outcome = trouble(trace, "No connection to the target: " + e.getMessage() + ".");
      return new Attempt(manner, outcome, false, false);
    }
  }

  /** Whether the target still serves: a new connection shows life. */
  private boolean serves() {
    try (LinkSource.Opened opened = source.open()) {
      return Marker.provesLife(opened.link(), options.answer());
    } catch (IOException e) {
      return false;
    }
  }

  private static TraceResult diedOfReset(WireTrace trace) {
    return Judgement.fail(
        trace.trace,
        trace.trace.goal(),
        trace.trace.clauses(),
        "nothing on a new connection",
        "After a reset of TCP the target does not serve another connection.");
  }

  private static boolean waits(Played played) {
    return played.seen().ending() == Ending.OPEN
        && played.breach() == null
        && played.seen().observations().stream().noneMatch(Observation.Close.class::isInstance)
        && !played.match().pathDone()
        && played.match().failedAt() == played.seen().size();
  }

  /**
   * Whether to try another manner: a failure may come from bytes that the trace does not have, or
   * from waiting for bytes that it does not have, and a reset may have hidden a Close. A frame that
   * was accepted in spite of its header leaves no doubt: that may wait for the rest, and no longer.
   */
  private static boolean isDoubtful(WireTrace trace, Played played, TraceResult result) {
    if (played.breach() != null || played.goesOn()) {
      return false;
    }
    return switch (result.verdict()) {
      case PASS, UNSUPPORTED -> false;
      case NON_STRICT -> played.completed() && played.seen().ending() == Ending.RESET;
      case INCONCLUSIVE -> result.step() >= trace.trace.goal() && !trace.endsInEndlessFrame();
      case FAIL, OBSERVED -> !played.accepted() && (played.completed() || trace.endsInLongFrame());
    };
  }

  private static TraceResult breachAtOnce(WireTrace trace, Breach breach) {
    return Judgement.fail(trace.trace, 0, breach.clauses(), breach.sentence(), breach.sentence());
  }

  /** The outcome of a trace that could not be played. */
  static Outcome trouble(WireTrace trace, String message) {
    return new Outcome(
        TraceResult.without(trace.trace, Verdict.INCONCLUSIVE, message), true, false);
  }
}
