package dev.framecheck.cli;

import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import java.util.List;

/** What {@code replay} prints about the baseline. */
final class BaselineText {

  private static final int GREATEST_LIST = 20;

  private BaselineText() {}

  static void append(StringBuilder text, BaselineComparison baseline) {
    List<BaselineComparison.Changed> outdated = baseline.outdated();
    for (BaselineComparison.Changed one :
        outdated.subList(0, Math.min(GREATEST_LIST, outdated.size()))) {
      ReplayText.line(text, "outdated  %s", one.entry().trace());
      ReplayText.line(text, "    %s", one.text());
    }
    if (outdated.size() > GREATEST_LIST) {
      ReplayText.line(text, "and %d more: outdated", outdated.size() - GREATEST_LIST);
    }
    ReplayText.line(
        text,
        "baseline: %d known, %d new, %d outdated",
        baseline.known().size(),
        baseline.unknown().size(),
        outdated.size());
    named(
        text,
        "outdated, tolerated without --strict",
        baseline.outdatedButTolerated().stream().map(one -> one.entry().trace()).toList());
    named(
        text,
        "tolerated, since this run says nothing about them",
        baseline.unjudged().stream()
            .map(one -> one.entry().trace() + " (" + one.why() + ")")
            .toList());
    named(
        text, "without a reason", baseline.withoutReason().stream().map(Deviation::trace).toList());
  }

  private static void named(StringBuilder text, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      String more = entries.size() > GREATEST_LIST ? " and further ones" : "";
      ReplayText.line(
          text,
          "%d entries %s: %s%s",
          entries.size(),
          title,
          String.join(", ", entries.subList(0, Math.min(GREATEST_LIST, entries.size()))),
          more);
    }
  }
}
