package dev.framecheck.kit.report;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import java.util.List;

/** The part of the Markdown page that compares with the baseline. */
final class BaselineSection {

  private static final int GREATEST_LIST = 50;

  private BaselineSection() {}

  static void append(StringBuilder page, BaselineComparison baseline) {
    List<TraceResult> known = baseline.known();
    table(
        page,
        "Known deviations",
        "reason",
        known.stream()
            .map(result -> row(result.trace(), baseline.known(result).orElseThrow().reason()))
            .toList());
    table(
        page,
        "Baseline entries that no longer hold",
        "what has changed",
        baseline.outdated().stream().map(BaselineSection::row).toList());
    table(
        page,
        "Baseline entries that no longer hold, tolerated without --strict",
        "what has changed",
        baseline.outdatedButTolerated().stream().map(BaselineSection::row).toList());
    table(
        page,
        "Baseline entries that this run says nothing about, tolerated",
        "why",
        baseline.unjudged().stream().map(one -> row(one.entry().trace(), one.why())).toList());
    table(
        page,
        "Baseline entries without a reason",
        "verdict",
        baseline.withoutReason().stream().map(BaselineSection::row).toList());
  }

  private static String row(BaselineComparison.Changed one) {
    return row(one.entry().trace(), one.text());
  }

  private static String row(Deviation entry) {
    return row(entry.trace(), entry.verdict().text());
  }

  private static String row(String trace, String what) {
    return "| `" + MarkdownReport.escape(trace) + "` | " + MarkdownReport.escape(what) + " |\n";
  }

  private static void table(StringBuilder page, String title, String head, List<String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.append("\n### ").append(title).append("\n\n| trace | ").append(head).append(" |\n");
    page.append("|---|---|\n");
    rows.stream().limit(GREATEST_LIST).forEach(page::append);
    if (rows.size() > GREATEST_LIST) {
      page.append("\n… and ").append(rows.size() - GREATEST_LIST).append(" more.\n");
    }
  }
}
