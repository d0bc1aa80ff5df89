package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.report.PartialResults;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a replay goes on, whatever is judged. */
final class RunOptions {

  @Option(
      names = "--launch",
      paramLabel = "COMMAND",
      description =
          "Start the client under test of listen:PORT, and start it anew when it ends; the address"
              + " to connect to takes the place of {url}, or comes last.")
  private String launch = "";

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description =
          "How long a target on a network may take for what it owes, such as 500ms"
              + " (${DEFAULT-VALUE}).",
      defaultValue = "2s")
  private Duration timeout = WireOptions.DEFAULT.answer();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "No more than so many new connections in a second.")
  private int rate;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description =
          "Play the traces on a network in an order that is drawn from this number, to see whether"
              + " it matters.")
  private @Nullable Long seed;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "Write each result down there at once; traces that have one there already are not played"
              + " again.")
  private @Nullable Path resume;

  /** The options of a replay over a network, with these. */
  WireOptions.Builder of(WireOptions wire) {
    if (rate < 0) {
      throw new InputException("--rate is at least 1, not " + rate + ".");
    }
    WireOptions.Builder more = wire.with().answer(timeout).rate(rate);
    return seed == null ? more : more.seed(seed);
  }

  /** The words of the command that starts a client; none where it starts by itself. */
  List<String> launch() {
    return launch.isBlank() ? List.of() : List.of(launch.strip().split("\\s+"));
  }

  /** Replays what has no result yet, and reports all of it. */
  ReplayReport resumed(
      String target,
      List<Trace> traces,
      ReplayListener listener,
      BiFunction<List<Trace>, ReplayListener, ReplayReport> replay) {
    if (resume == null) {
      return replay.apply(traces, listener);
    }
    try (PartialResults partial = new PartialResults(resume, target)) {
      List<Trace> rest = traces.stream().filter(trace -> !partial.has(trace.id())).toList();
      partial.done().forEach(listener::judged);
      return replay.apply(rest, partial.writingTo(listener)).with(partial.done());
    } catch (IOException e) {
      throw new InputException("--resume: " + e.getMessage() + ".", e);
    }
  }
}
