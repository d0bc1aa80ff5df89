package dev.framecheck.cli.bench;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How fast servers are judged over TCP on the loopback interface: how long a user waits for all
 * traces about framing and closing, and how many fenced traces go through in a second. Replays
 * beforehand, the first of the whole core suite, warm up both sides and tell the traces that a
 * timer had to decide; they are reported apart. The others are then replayed round after round.
 */
final class WireMeasurement implements Measurement {

  private static final String SERVER = "java-websocket";
  private static final Goal GOAL = Goal.atLeast(500);
  private static final List<String> JUDGED = List.of("java-websocket", "ws/server");
  private static final Goal SECONDS = Goal.atMost(20);
  private static final Goal RATE = Goal.atLeast(100);
  private static final Set<Verdict> UNDECIDED =
      EnumSet.of(Verdict.UNSUPPORTED, Verdict.INCONCLUSIVE);
  private static final int CONCURRENCY = 16;
  private static final int SETTLING_ROUNDS = 3;
  private static final int ROUNDS = 5;
  private static final int ROUNDS_WHEN_QUICK = 2;

  @Override
  public void run(Setting setting, Consumer<Figure> figures) throws IOException {
    List<Trace> traces = ofServers(setting.core());
    List<Trace> both = new ArrayList<>(traces);
    both.addAll(ofServers(setting.core("closing")));
    for (String name : JUDGED) {
      judge(name, both, figures);
    }
    try (ServerTarget server = TargetCatalog.launch(SERVER, OptionalLong.empty())) {
      measure(server, traces, setting.quick() ? ROUNDS_WHEN_QUICK : ROUNDS, figures);
    } catch (TargetException e) {
      throw new BenchException(String.valueOf(e.getMessage()));
    }
  }

  private static List<Trace> ofServers(List<Trace> traces) {
    return traces.stream().filter(trace -> trace.role() == Role.SERVER).toList();
  }

  /** As {@code replay} does it, but for the start of the server and the search for waste. */
  private static void judge(String name, List<Trace> traces, Consumer<Figure> figures) {
    try (ServerTarget server = TargetCatalog.launch(name, OptionalLong.empty())) {
      ReplayReport report =
          new ServerReplay(server, WireOptions.DEFAULT.with().orders(true).probes(false).build())
              .replay(traces, ReplayListener.NONE);
      long decided =
          report.results().stream().filter(result -> !UNDECIDED.contains(result.verdict())).count();
      String note =
          "%s, framing and closing, %d traces decided, %d of them by a timer"
              .formatted(server.name(), decided, report.decidedByTimer());
      figures.accept(Figure.alone("wire, all", Figure.SECONDS, report.seconds(), SECONDS, note));
      figures.accept(
          Figure.alone("wire, all", Figure.RATE, decided / report.seconds(), RATE, note));
    } catch (TargetException e) {
      throw new BenchException(String.valueOf(e.getMessage()));
    }
  }

  private static void measure(
      ServerTarget server, List<Trace> traces, int rounds, Consumer<Figure> figures) {
    ServerReplay replay =
        new ServerReplay(
            server, WireOptions.DEFAULT.with().concurrency(CONCURRENCY).probes(false).build());
    ReplayReport first = replay.replay(traces, ReplayListener.NONE);
    List<Trace> measured = fenced(traces, first);
    int timed = first.decidedByTimer();
    // What a judge learns of a target decides which of two ways needs no timer, so that others may
    // need one in the next replay.
    for (int i = 0; i < SETTLING_ROUNDS; i++) {
      ReplayReport report = replay.replay(measured, ReplayListener.NONE);
      timed += report.decidedByTimer();
      measured = fenced(measured, report);
    }
    double[] rates = new double[rounds];
    int late = 0;
    for (int round = 0; round < rounds; round++) {
      ReplayReport report = replay.replay(measured, ReplayListener.NONE);
      rates[round] = report.decidedByFence() / report.seconds();
      late += report.decidedByTimer();
    }
    Rounds all = new Rounds(rates);
    String note =
        "%s, %d traces, %d connections; median of %s; timers fired on %d"
            .formatted(server.name(), measured.size(), CONCURRENCY, all, late);
    figures.accept(Figure.alone("wire, fenced traces", Figure.RATE, all.median(), GOAL, note));
    String rest =
        "traces that a timer decided; the first replay, of %d traces, took %.1f s"
            .formatted(first.results().size(), first.seconds());
    figures.accept(Figure.reported("wire, timed traces", "", timed, rest));
  }

  /** The traces that were decided, and by no timer. */
  private static List<Trace> fenced(List<Trace> traces, ReplayReport report) {
    Set<String> fenced =
        report.results().stream()
            .filter(result -> !UNDECIDED.contains(result.verdict()) && !result.has(Mark.TIMED))
            .map(TraceResult::trace)
            .collect(Collectors.toSet());
    return traces.stream().filter(trace -> fenced.contains(trace.id())).toList();
  }
}
