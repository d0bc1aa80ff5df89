package dev.framecheck.kit.wire;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Eligibility;
import dev.framecheck.kit.ProfileDetector;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.oracle.Ends;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Replays many traces over connections from one source: first all at the given concurrency, then
 * again those that failed or could not be played.
 */
final class WireReplay {

  private static final Set<String> OFFERS =
      Set.of(Trace.NEEDS_LIMIT, Trace.NEEDS_TIMERS, Trace.NEEDS_OPENING);

  private final String target;
  private final Role role;
  private final TracePlayer player;
  private final Health health;
  private final Ends ends;
  private final WireOptions options;
  private final ReplayListener listener;
  private final List<TraceResult> results = new ArrayList<>();
  private final ConcurrentLinkedQueue<Confirmation.Suspect> suspects =
      new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Confirmation.Suspect> tentative =
      new ConcurrentLinkedQueue<>();
  private final long start = System.nanoTime();

  WireReplay(
      String target,
      Role role,
      LinkSource source,
      Health health,
      Ends ends,
      WireOptions options,
      ReplayListener listener) {
    this.target = target;
    this.role = role;
    this.player = new TracePlayer(source, ends, options);
    this.health = health;
    this.ends = ends;
    this.options = options;
    this.listener = listener;
  }

  ReplayReport replay(List<Trace> traces) {
    List<Trace> playable = new ArrayList<>();
    for (Trace one : traces) {
      Trace trace = shifted(one);
      TraceResult refusal = refusal(trace, ChoiceProfile.UNKNOWN);
      if (refusal == null) {
        playable.add(trace);
      } else {
        keep(refusal);
      }
    }
    ChoiceProfile profile = profile(playable);
    List<WireTrace> toPlay = new ArrayList<>();
    long steps = 0;
    for (Trace trace : playable) {
      TraceResult refusal = refusal(trace, profile);
      if (refusal == null) {
        toPlay.add(new WireTrace(trace));
        steps += trace.steps().size();
      } else {
        keep(refusal);
      }
    }
    options.seed().ifPresent(seed -> Collections.shuffle(toPlay, new Random(seed)));
    Workers.run("framecheck-wire", options.concurrency(), toPlay, this::playFirst);
    new Confirmation(player, health, ends, this::isLate, this::keep)
        .confirm(List.copyOf(suspects), List.copyOf(tentative), options.concurrency());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ReplayReport(target, results, profile, steps, seconds, options.concurrency());
  }

  /** What the target chooses; the probes wait for their timers side by side. */
  private ChoiceProfile profile(List<Trace> playable) {
    Map<String, TraceResult> probed = new ConcurrentHashMap<>();
    Workers.run(
        "framecheck-wire",
        options.concurrency(),
        ProfileDetector.probes(playable, options.choices()),
        probe -> probed.put(probe.id(), player.play(new WireTrace(probe)).result()));
    return ProfileDetector.detect(
        playable, options.choices(), probe -> Objects.requireNonNull(probed.get(probe.id())));
  }

  /** The trace for the target's own limit, where it can be moved there, and with orders. */
  private Trace shifted(Trace one) {
    Trace trace =
        options.orders() && one.needs().contains(Trace.NEEDS_CALL)
            ? Orders.of(one).orElse(one)
            : one;
    boolean moves =
        trace.needs().contains(Trace.NEEDS_LIMIT)
            && options.limit().isPresent()
            && options.limit().getAsLong() != trace.limit();
    return moves ? LimitShift.of(trace, options.limit().getAsLong()).orElse(trace) : trace;
  }

  private @Nullable TraceResult refusal(Trace trace, ChoiceProfile profile) {
    boolean limitFits = options.limit().isPresent() && options.limit().getAsLong() == trace.limit();
    boolean tellsAnyway = options.limit().isEmpty() && new WireTrace(trace).tellsWithoutLimit();
    if (trace.needs().contains(Trace.NEEDS_LIMIT) && !limitFits && !tellsAnyway) {
      return TraceResult.without(
          trace,
          Verdict.UNSUPPORTED,
          "The trace needs a receive limit of "
              + trace.limit()
              + " bytes, and the target "
              + (options.limit().isPresent()
                  ? "has one of " + options.limit().getAsLong() + "."
                  : "was not said to have it."));
    }
    for (Step step : trace.steps()) {
      if (step.in() instanceof Input.Timeout timeout
          && !options.timers().contains(timeout.timer())) {
        return TraceResult.without(
            trace,
            Verdict.UNSUPPORTED,
            "The trace waits for the timer \""
                + timeout.timer()
                + "\", which the target was not said to have.");
      }
    }
    TraceResult refusal = Eligibility.refusal(trace, Set.of(role), OFFERS, profile);
    if (refusal != null || !OpeningScope.has(trace)) {
      return refusal;
    }
    String reason = OpeningScope.refusal(trace);
    return reason == null ? null : TraceResult.without(trace, Verdict.UNSUPPORTED, reason);
  }

  private void playFirst(WireTrace trace) {
    if (isLate()) {
      keep(overdue(trace));
      return;
    }
    TracePlayer.Outcome outcome = player.play(trace);
    if (outcome.trouble() || outcome.slow()) {
      health.ensure();
    }
    if (outcome.trouble() || outcome.failed()) {
      suspects.add(new Confirmation.Suspect(trace, outcome));
    } else if (outcome.result().verdict() != Verdict.PASS) {
      tentative.add(new Confirmation.Suspect(trace, outcome));
    } else {
      keep(outcome.result());
    }
  }

  private boolean isLate() {
    return System.nanoTime() - start > options.total().toNanos();
  }

  /** The result of a trace for which there is no time left. */
  static TraceResult overdue(WireTrace trace) {
    return TraceResult.without(
        trace.trace, Verdict.INCONCLUSIVE, "The time for the whole replay was over.");
  }

  private synchronized void keep(TraceResult result) {
    results.add(result);
    listener.judged(result);
  }
}
