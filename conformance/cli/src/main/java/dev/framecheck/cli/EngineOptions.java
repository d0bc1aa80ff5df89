package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of the verbs that run model checkers. */
final class EngineOptions {

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "How many runs at once; a model that runs alone gets them all. As many as there are"
              + " processors unless given.")
  private int workers;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "10m",
      description = "The longest that one run may take, such as 90s, 10m or 2h (${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofMinutes(10);

  /**
   * The engines.
   *
   * @param runs how many runs there will be
   */
  Engines engines(TlcJar jar, int runs) {
    if (workers < 0) {
      throw new InputException("--workers is at least 1, not " + workers + ".");
    }
    int width = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    // With one worker TLC finds the same counterexample each time, so more of them are for those
    // who ask.
    int each = workers == 0 ? 1 : Math.max(1, workers / Math.max(1, runs));
    return new Engines(jar, width, TlcOptions.DEFAULT.withWorkers(each).withTimeout(timeout));
  }
}
