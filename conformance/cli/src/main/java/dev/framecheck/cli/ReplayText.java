package dev.framecheck.cli;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.Summary;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.BaselineComparison;
import java.util.List;
import java.util.Locale;

/** What {@code replay} prints for people. */
final class ReplayText {

  private static final int GREATEST_LIST = 20;

  private ReplayText() {}

  static String of(ReplayReport report) {
    return of(report, BaselineComparison.none(false));
  }

  /** The same; of known deviations it gives the number alone. */
  static String of(ReplayReport report, BaselineComparison baseline) {
    StringBuilder text = new StringBuilder();
    for (Verdict verdict : List.of(Verdict.FAIL, Verdict.NON_STRICT, Verdict.INCONCLUSIVE)) {
      List<TraceResult> results =
          report.with(verdict).stream()
              .filter(result -> verdict == Verdict.INCONCLUSIVE || baseline.isNew(result))
              .toList();
      for (TraceResult result : results.subList(0, Math.min(GREATEST_LIST, results.size()))) {
        line(text, "%s  %s  §%s", verdict.text(), result.trace(), result.clause());
        line(text, "    %s%s", result.message(), result.has(Mark.FLAKY) ? " (flaky)" : "");
      }
      if (results.size() > GREATEST_LIST) {
        line(text, "and %d more: %s", results.size() - GREATEST_LIST, verdict.text());
      }
    }
    if (baseline.given()) {
      BaselineText.append(text, baseline);
    }
    Summary summary = report.summary();
    line(
        text,
        "%s: %d pass, %d non-strict, %d fail, %d inconclusive, %d unsupported%s",
        report.target(),
        summary.pass(),
        summary.nonStrict(),
        summary.fail(),
        summary.inconclusive(),
        summary.unsupported(),
        summary.observed() == 0 ? "" : ", " + summary.observed() + " observed");
    text.append(
        String.format(Locale.ROOT, "%,d steps in %.1f s", report.steps(), report.seconds()));
    if (report.decidedByTimer() > 0) {
      text.append(", ").append(report.decidedByTimer()).append(" traces decided by a timer");
    }
    return text.toString();
  }

  static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
