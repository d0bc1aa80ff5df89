package dev.framecheck.cli.bench;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.ReplayRate;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Replays short frames against the reference, round after round, each after a warm-up of its own.
 * For each round it prints the number of traces, and steps a second of wall and of processor time.
 */
final class ReplayRounds {

  private static final int SHORT = 125;
  private static final int LONGEST_STEP = SHORT + 14;
  private static final Duration TIME = Duration.ofSeconds(2);

  private ReplayRounds() {}

  public static void main(String[] args) throws IOException {
    Setting setting = new Setting(Path.of(args[0]), Path.of(""), false);
    List<Trace> traces = setting.core().stream().filter(ReplayRounds::isShort).toList();
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      ReplayRate rate = ReplayRate.measure(new ReferenceTarget(), traces, LONGEST_STEP, TIME);
      System.out.println(
          rate.traces() + " " + rate.stepsPerSecond() + " " + rate.stepsPerCpuSecond());
    }
  }

  /** Whether no frame is, or claims to be, longer. */
  private static boolean isShort(Trace trace) {
    return trace.steps().stream().map(Step::in).allMatch(ReplayRounds::isShort);
  }

  private static boolean isShort(Input in) {
    if (in instanceof Input.Header header) {
      return Long.compareUnsigned(header.length(), SHORT) <= 0;
    }
    if (in instanceof Input.Send send) {
      return send.payload().size() <= SHORT;
    }
    return true;
  }
}
