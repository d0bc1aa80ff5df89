package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.Summary;
import dev.framecheck.kit.baseline.Baseline;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.BaselineException;
import dev.framecheck.kit.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what counts as a violation. */
final class BaselineOptions {

  @Option(names = "--strict", description = "Take a SHOULD that is not kept for a violation.")
  private boolean strict;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Known deviations by trace, each with a reason. A new one is a violation, and so is an"
              + " entry that no longer holds; one whose trace was not run or not decided is"
              + " tolerated.")
  private @Nullable Path file;

  @Option(
      names = "--update-baseline",
      description =
          "Write --baseline as this run has it. Reasons of entries that stay are kept; entries"
              + " whose traces were not run or not decided stay.")
  private boolean update;

  private @Nullable Baseline recorded;

  /**
   * Reads the baseline, if one was named.
   *
   * @throws InputException if it is none
   */
  void read() throws IOException {
    if (file == null) {
      if (update) {
        throw new InputException("--update-baseline needs --baseline FILE.");
      }
      return;
    }
    try {
      recorded = update && Files.notExists(file) ? Baseline.of(List.of()) : Baseline.read(file);
    } catch (BaselineException e) {
      throw new InputException("--baseline " + e.getMessage(), e);
    }
  }

  /** Compares a run with the baseline, which it writes anew first where that was asked for. */
  BaselineComparison compare(ReplayReport report) throws IOException {
    if (recorded == null || file == null) {
      return BaselineComparison.none(strict);
    }
    if (update) {
      recorded = recorded.updated(report.results(), strict);
      WholeFile.write(file, recorded.text());
    }
    return BaselineComparison.of(recorded, report.results(), strict);
  }

  /** The exit status of a run. */
  int status(ReplayReport report, BaselineComparison compared) {
    if (compared.given()) {
      return ExitStatus.of(compared.conforms());
    }
    Summary summary = report.summary();
    return ExitStatus.of(summary.conforms() && !(strict && summary.nonStrict() > 0));
  }
}
