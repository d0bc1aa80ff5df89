package dev.framecheck.kit.report;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** Writes a replay report in one format. */
@FunctionalInterface
public interface ReportWriter {

  /** The report as text. */
  String text(ReplayReport report);

  /** Writes the file anew, whole or not at all. */
  default void write(ReplayReport report, Path file) throws IOException {
    WholeFile.write(file, text(report));
  }

  /**
   * One JSON object: {@code target}, {@code summary}, {@code results[]} of {@code trace verdict
   * clause message}, and what was executed.
   */
  static ReportWriter json() {
    return json(BaselineComparison.none(false));
  }

  /** The same, which shows known deviations, and what has become of the baseline. */
  static ReportWriter json(BaselineComparison baseline) {
    return new JsonReport(baseline);
  }

  /** JUnit XML: a suite for each clause, a case for each trace. */
  static ReportWriter junitXml() {
    return junitXml(BaselineComparison.none(false));
  }

  /** The same; a known deviation is skipped, an entry that no longer holds is a failure. */
  static ReportWriter junitXml(BaselineComparison baseline) {
    return new JUnitXmlReport(baseline);
  }

  /** A summary for CI pages: the counts, then what failed. */
  static ReportWriter markdown() {
    return markdown(BaselineComparison.none(false));
  }

  /** The same, with known deviations apart from new ones. */
  static ReportWriter markdown(BaselineComparison baseline) {
    return new MarkdownReport(baseline);
  }

  /**
   * SARIF 2.1.0: a rule for each clause, a result for each trace that failed or was not strict.
   *
   * @param traces the traces that were replayed; a result whose trace is missing has no bytes
   */
  static ReportWriter sarif(Collection<Trace> traces, BaselineComparison baseline) {
    return new SarifReport(traces, baseline);
  }
}
