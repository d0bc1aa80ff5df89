package dev.framecheck.kit.report;

import dev.framecheck.kit.ReplayReport;
import java.io.IOException;
import java.nio.file.Path;

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
    return new JsonReport();
  }

  /** JUnit XML: a suite for each clause, a case for each trace. */
  static ReportWriter junitXml() {
    return new JUnitXmlReport();
  }

  /** A summary for CI pages: the counts, then what failed. */
  static ReportWriter markdown() {
    return new MarkdownReport();
  }
}
