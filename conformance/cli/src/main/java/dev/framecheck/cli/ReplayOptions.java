package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.wire.Tls;
import dev.framecheck.kit.wire.WireOptions;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that describe a target. */
final class ReplayOptions {

  private static final Set<String> TIMERS = Set.of("closing", "tcp", "idle", "opening");

  @Option(
      names = {"--limit", "--max-message"},
      paramLabel = "BYTES",
      description =
          "The largest message that the target is configured to accept; then it is judged that it"
              + " accepts no larger one, by the length that is announced and by the sum of"
              + " fragments. Traces are moved to it where they can be.")
  private @Nullable Long limit;

  @Option(
      names = "--choices",
      paramLabel = "LIST",
      description =
          "Lawful choices that the target is known to take, such as"
              + " nonMinimalLength=accept,badUtf8=early; the others are detected.")
  private String choices = "";

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Connections at once to a target on a network (${DEFAULT-VALUE}).")
  private int concurrency = WireOptions.DEFAULT.concurrency();

  @Option(
      names = "--timers",
      paramLabel = "LIST",
      split = ",",
      description =
          "The target's timers that run out within --silence: closing (its Close was sent, and the"
              + " peer's is awaited), tcp (the end of TCP is awaited), idle, opening. Traces that"
              + " wait for others are unsupported.")
  private Set<String> timers = Set.of();

  @Option(
      names = "--orders",
      description =
          "The target's application closes with CODE and REASON when it gets the text message"
              + " \"framecheck: close CODE REASON\".")
  private boolean orders;

  @Option(
      names = "--silence",
      paramLabel = "TIME",
      description = "How long to stay silent for a timer of the target, such as 500ms (2s).")
  private Duration silence = WireOptions.DEFAULT.silence();

  @Mixin private TlsOptions tls = new TlsOptions();

  @Mixin private RunOptions run = new RunOptions();

  /** How the replay goes on. */
  RunOptions run() {
    return run;
  }

  /** How to speak TLS. */
  Tls tls() {
    return tls.tls();
  }

  ChoiceProfile choices() {
    try {
      return ChoiceProfile.parse(choices);
    } catch (IllegalArgumentException e) {
      throw new InputException("--choices " + choices + ": " + e.getMessage() + ".", e);
    }
  }

  OptionalLong limit() {
    if (limit == null) {
      return OptionalLong.empty();
    }
    if (limit < 1) {
      throw new InputException("--limit is at least 1, not " + limit + ".");
    }
    return OptionalLong.of(limit);
  }

  /** How to judge over a network. */
  WireOptions wire() {
    if (concurrency < 1) {
      throw new InputException("--concurrency is at least 1, not " + concurrency + ".");
    }
    WireOptions wire =
        WireOptions.DEFAULT.with().concurrency(concurrency).choices(choices()).build();
    for (String timer : timers) {
      if (!TIMERS.contains(timer)) {
        throw new InputException(
            "There is no timer " + timer + "; there are closing, tcp, idle," + " opening.");
      }
    }
    wire = run.of(wire).timers(timers, silence).orders(orders).build();
    OptionalLong known = limit();
    return known.isPresent() ? wire.with().limit(known.getAsLong()).build() : wire;
  }
}
