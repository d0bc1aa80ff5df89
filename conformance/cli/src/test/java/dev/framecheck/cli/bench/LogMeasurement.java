package dev.framecheck.cli.bench;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * {@code framecheck validate} of the log of an echo server as a proxy writes it, on one processor:
 * how long it takes, how that grows with the log, and how much memory the command and TLC hold
 * together.
 */
final class LogMeasurement implements Measurement {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int[] SIZES = {1_000, 10_000, 100_000};
  private static final int CONNECTIONS = 1_000;
  private static final int SHORT = 20;
  private static final int MEGA = 1 << 20;

  private static final Goal TEN_THOUSAND = Goal.atMost(10);
  private static final Goal MANY = Goal.atMost(20);
  private static final Goal EXPONENT = Goal.atMost(1.1);
  private static final Goal MEMORY = Goal.atMost(1024);

  @Override
  public void run(Setting setting, Consumer<Figure> figures)
      throws IOException, InterruptedException {
    Path scratch = Files.createDirectories(setting.scratch().resolve("log"));
    double start = seconds(setting, scratch, List.of(echo("c", 1)));
    double[] seconds = new double[SIZES.length];
    long peak = 0;
    for (int i = 0; i < SIZES.length; i++) {
      List<Recording> log = List.of(echo("c", SIZES[i]));
      try (PeakMemory memory = PeakMemory.ofDescendants()) {
        seconds[i] = seconds(setting, scratch, log);
        peak = Math.max(peak, memory.bytes());
      }
    }
    figures.accept(
        Figure.alone(
            "validate, 10,000 events", Figure.SECONDS, seconds[1], TEN_THOUSAND, "one connection"));
    figures.accept(
        Figure.alone(
            "validate, growth",
            "",
            Math.log((seconds[2] - start) / (seconds[1] - start)) / Math.log(10),
            EXPONENT,
            "exponent from 10,000 to 100,000 events less start-up; %.1f, %.1f, %.1f s for 1,000, 10,000, 100,000, start-up %.1f s"
                .formatted(seconds[0], seconds[1], seconds[2], start)));
    List<Recording> many = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      many.add(echo("c" + i, SHORT));
    }
    figures.accept(
        Figure.alone(
            "validate, 1,000 x 20 events",
            Figure.SECONDS,
            seconds(setting, scratch, many),
            MANY,
            "1,000 connections"));
    figures.accept(
        Figure.alone(
            "validate, memory",
            "MB",
            peak / (double) MEGA,
            MEMORY,
            "resident, both JVMs, 100,000 events"));
  }

  private static double seconds(Setting setting, Path scratch, List<Recording> recordings)
      throws IOException, InterruptedException {
    Path log = scratch.resolve("log.ndjson");
    Recording.write(log, recordings);
    Child child =
        Child.run(
            setting.home(),
            scratch,
            LIMIT,
            List.of("taskset", "-c", "0", setting.framecheck(), "validate", log.toString()));
    if (child.exit() != 0) {
      throw new BenchException(
          "framecheck validate ended with exit status %d: %s"
              .formatted(child.exit(), child.output().lines().findFirst().orElse("")));
    }
    return child.seconds();
  }

  /** At least so many events: messages that are echoed, and a Ping after every fifth. */
  private static Recording echo(String id, int events) {
    List<Recording.Entry> entries = new ArrayList<>();
    for (int i = 1; entries.size() < events; i++) {
      ByteRuns payload = ByteRuns.of(("message " + i).getBytes(StandardCharsets.UTF_8));
      frame(entries, 1, payload);
      out(entries, new Observation.Frame(1, payload));
      if (i % 5 == 0) {
        frame(entries, 9, payload);
        out(entries, new Observation.Pong(payload));
      }
    }
    return new Recording(
        new RecordedConnection(
            id,
            "closing",
            Role.SERVER,
            OptionalLong.of(65536),
            RecordedConnection.Order.CAUSAL,
            new TreeSet<>(List.of(RecordedConnection.CALLS, "deliver", "timeout"))),
        entries);
  }

  private static void frame(List<Recording.Entry> entries, int opcode, ByteRuns payload) {
    in(entries, new Input.Header(true, 0, opcode, true, 7, payload.size()));
    in(entries, new Input.Payload(payload));
  }

  private static void in(List<Recording.Entry> entries, Input input) {
    entries.add(new Recording.Entry("", new RecordedEvent.In(OptionalLong.empty(), input)));
  }

  private static void out(List<Recording.Entry> entries, Observation seen) {
    entries.add(new Recording.Entry("", new RecordedEvent.Out(OptionalLong.empty(), seen)));
  }
}
