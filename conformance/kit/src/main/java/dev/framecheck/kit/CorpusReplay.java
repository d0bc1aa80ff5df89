package dev.framecheck.kit;

import dev.framecheck.traces.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays many traces against an in-process {@link Target}, each in one or several chunkings, and
 * makes the report. A trace gets the worst verdict of its chunkings. A failure is confirmed on a
 * fresh session. A target that hangs on a trace fails it, and its thread is given up.
 */
public final class CorpusReplay {

  private static final Duration DEFAULT_HANG_LIMIT = Duration.ofSeconds(20);

  private final Target target;
  private final List<Chunking> chunkings;
  private final Duration hangLimit;

  /** A replay with the bytes of each step whole. */
  public CorpusReplay(Target target) {
    this(target, List.of(Chunking.whole()), DEFAULT_HANG_LIMIT);
  }

  /**
   * A replay in several chunkings.
   *
   * @param hangLimit how long one trace may take in one chunking
   */
  public CorpusReplay(Target target, List<Chunking> chunkings, Duration hangLimit) {
    this.target = target;
    this.chunkings = List.copyOf(chunkings);
    this.hangLimit = hangLimit;
  }

  /** The same replay in other chunkings; a target that reads no bytes is replayed whole. */
  public CorpusReplay in(List<Chunking> others) {
    boolean splits = target.capabilities().contains(Capability.BYTES);
    return new CorpusReplay(target, splits ? others : List.of(Chunking.whole()), hangLimit);
  }

  /** Detects the choices that the target leaves open, replays the traces and reports. */
  public ReplayReport replay(List<Trace> traces, ReplayListener listener) {
    long start = System.nanoTime();
    Replayer probing = new Replayer(target);
    ChoiceProfile profile =
        ProfileDetector.detect(
            traces,
            target.choices(),
            trace -> probing.replay(PreparedTrace.of(trace), Chunking.whole()));
    Replayer replayer = new Replayer(target, profile);
    Progress progress = new Progress(replayer, listener);
    new HangGuard<>(hangLimit, progress::judge, progress::hung).run(traces, progress::keep);
    return new ReplayReport(
        target.name(),
        progress.results,
        profile,
        progress.steps,
        (System.nanoTime() - start) / 1e9,
        1);
  }

  private final class Progress {

    private final Replayer replayer;
    private final ReplayListener listener;
    private final List<TraceResult> results = new ArrayList<>();
    private long steps;

    Progress(Replayer replayer, ReplayListener listener) {
      this.replayer = replayer;
      this.listener = listener;
    }

    TraceResult judge(Trace trace) {
      TraceResult refusal = replayer.refusal(trace);
      if (refusal != null) {
        return refusal;
      }
      PreparedTrace prepared = PreparedTrace.of(trace);
      TraceResult worst = null;
      for (Chunking chunking : chunkings) {
        worst = worse(worst, confirmed(prepared, chunking));
      }
      return worst == null
          ? TraceResult.without(trace, Verdict.INCONCLUSIVE, "No chunking was asked for.")
          : worst;
    }

    private TraceResult worse(@Nullable TraceResult one, TraceResult other) {
      return one == null || other.verdict().outweighs(one.verdict()) ? other : one;
    }

    private TraceResult confirmed(PreparedTrace prepared, Chunking chunking) {
      TraceResult first = replayer.replay(prepared, chunking);
      if (first.verdict() == Verdict.PASS) {
        return first;
      }
      TraceResult result = first;
      if (first.verdict() == Verdict.FAIL) {
        TraceResult second = replayer.replay(prepared, chunking);
        if (second.verdict() != Verdict.FAIL) {
          result = first.with(Mark.FLAKY);
        }
      }
      return chunking instanceof Chunking.Whole || result.message().isEmpty()
          ? result
          : result.withMessage(result.message() + " (Bytes " + chunking.text() + ".)");
    }

    TraceResult hung(Trace trace) {
      return Judgement.fail(
          trace,
          trace.goal(),
          trace.clauses(),
          "no answer",
          "The target did not come back within " + hangLimit.toSeconds() + " s.");
    }

    void keep(Trace trace, TraceResult result) {
      results.add(result);
      if (result.verdict() != Verdict.UNSUPPORTED) {
        steps += (long) trace.steps().size() * chunkings.size();
      }
      listener.judged(result);
    }
  }
}
