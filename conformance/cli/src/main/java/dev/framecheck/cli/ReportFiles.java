package dev.framecheck.cli;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.html.HtmlReport;
import dev.framecheck.kit.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a report. */
final class ReportFiles {

  static final String PAGE = "report.html";

  private ReportFiles() {}

  /** Writes every kind of report into a folder. */
  static void write(Path folder, ReplayReport report, HtmlReport page) throws IOException {
    Files.createDirectories(folder);
    BaselineComparison baseline = page.baseline();
    ReportWriter.json(baseline).write(report, folder.resolve("report.json"));
    ReportWriter.junitXml(baseline).write(report, folder.resolve("junit.xml"));
    ReportWriter.markdown(baseline).write(report, folder.resolve("summary.md"));
    ReportWriter.sarif(page.traces(), baseline).write(report, folder.resolve("report.sarif"));
    page.write(report, folder.resolve(PAGE));
  }
}
