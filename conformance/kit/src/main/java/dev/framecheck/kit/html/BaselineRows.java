package dev.framecheck.kit.html;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import java.util.ArrayList;
import java.util.List;

/** What the page says about the baseline. */
final class BaselineRows {

  private BaselineRows() {}

  static String headline(BaselineComparison baseline) {
    String known = Numbers.count(baseline.known().size(), "known deviation", "known deviations");
    if (baseline.conforms()) {
      return "Nothing new: " + known;
    }
    return "%s, %s no longer as recorded, %s"
        .formatted(
            Numbers.count(baseline.unknown().size(), "new deviation", "new deviations"),
            Numbers.count(baseline.outdated().size(), "entry", "entries"),
            known);
  }

  static List<Page.BaselineRow> of(BaselineComparison baseline) {
    List<Page.BaselineRow> rows = new ArrayList<>();
    for (BaselineComparison.Changed one : baseline.outdated()) {
      rows.add(row("outdated", "fail", one.entry(), one.text()));
    }
    for (BaselineComparison.Changed one : baseline.outdatedButTolerated()) {
      rows.add(row("outdated, tolerated", "loose", one.entry(), one.text()));
    }
    for (TraceResult result : baseline.known()) {
      Deviation entry = baseline.known(result).orElseThrow();
      String message = PageMaker.shortened(result.message());
      rows.add(row("known", "observed", entry, entry.reason() + " — " + message));
    }
    for (BaselineComparison.Unjudged one : baseline.unjudged()) {
      rows.add(row("nothing said, tolerated", "unsupported", one.entry(), one.why()));
    }
    for (Deviation entry : baseline.withoutReason()) {
      rows.add(row("no reason yet", "inconclusive", entry, entry.verdict().text()));
    }
    return rows;
  }

  private static Page.BaselineRow row(String state, String tone, Deviation entry, String what) {
    return new Page.BaselineRow(state, tone, entry.trace(), what);
  }
}
