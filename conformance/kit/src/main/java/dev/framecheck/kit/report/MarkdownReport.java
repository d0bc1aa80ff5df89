package dev.framecheck.kit.report;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.Summary;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.BaselineComparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A short page: the counts, the choices, then what failed, and by clause what was not strict. */
final class MarkdownReport implements ReportWriter {

  private static final int GREATEST_LIST = 50;

  private final BaselineComparison baseline;

  MarkdownReport(BaselineComparison baseline) {
    this.baseline = baseline;
  }

  @Override
  public String text(ReplayReport report) {
    StringBuilder page = new StringBuilder();
    Summary summary = report.summary();
    page.append("## Framecheck: ").append(escape(report.target())).append("\n\n");
    page.append("| pass | non-strict | fail | inconclusive | unsupported | observed |\n");
    page.append("|---:|---:|---:|---:|---:|---:|\n");
    page.append(
        "| %d | %d | %d | %d | %d | %d |\n\n"
            .formatted(
                summary.pass(),
                summary.nonStrict(),
                summary.fail(),
                summary.inconclusive(),
                summary.unsupported(),
                summary.observed()));
    page.append(
        String.format(
            Locale.ROOT,
            "%d trace steps in %.1f s; %d traces belong to other lawful choices.",
            report.steps(),
            report.seconds(),
            report.count(Mark.OTHER_CHOICE)));
    if (!report.profile().values().isEmpty()) {
      page.append(" Choices: `").append(report.profile()).append("`.");
    }
    page.append('\n');
    page.append('\n').append(Scope.COMPRESSION).append('\n');
    if (baseline.given()) {
      list(page, "New deviations", baseline.unknown());
      BaselineSection.append(page, baseline);
    } else {
      list(page, "Failures", report.with(Verdict.FAIL));
    }
    list(page, "Inconclusive", report.with(Verdict.INCONCLUSIVE));
    nonStrict(
        page,
        report.with(Verdict.NON_STRICT).stream()
            .filter(result -> baseline.known(result).isEmpty())
            .toList());
    return page.toString();
  }

  private static void list(StringBuilder page, String title, List<TraceResult> results) {
    if (results.isEmpty()) {
      return;
    }
    page.append("\n### ").append(title).append("\n\n| trace | clause | message |\n|---|---|---|\n");
    for (TraceResult result : results.subList(0, Math.min(results.size(), GREATEST_LIST))) {
      page.append("| `").append(escape(result.trace())).append("` | ");
      page.append(escape(result.clause())).append(" | ");
      page.append(escape(result.message())).append(result.has(Mark.FLAKY) ? " (flaky)" : "");
      page.append(" |\n");
    }
    if (results.size() > GREATEST_LIST) {
      page.append("\n… and ").append(results.size() - GREATEST_LIST).append(" more.\n");
    }
  }

  private static void nonStrict(StringBuilder page, List<TraceResult> results) {
    if (results.isEmpty()) {
      return;
    }
    Map<String, Integer> byClause = new TreeMap<>();
    for (TraceResult result : results) {
      byClause.merge(result.clause(), 1, Integer::sum);
    }
    page.append("\n### Non-strict, by clause\n\n| clause | traces |\n|---|---:|\n");
    byClause.forEach(
        (clause, count) ->
            page.append("| ").append(escape(clause)).append(" | ").append(count).append(" |\n"));
  }

  static String escape(String text) {
    return text.replace("|", "\\|").replace("\n", " ").replace("`", "'").replace("<", "&lt;");
  }
}
