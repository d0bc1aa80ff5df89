package dev.framecheck.cli;

import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import java.util.List;

/** What {@code mutants} prints for people. */
final class MutantText {

  private MutantText() {}

  static String of(MutantReport report, List<String> withoutMutant) {
    TextTable table = new TextTable().row("mutant", "model", "expected", "result", "steps");
    StringBuilder details = new StringBuilder();
    for (MutantResult mutant : report.mutants()) {
      table.row(
          mutant.name(),
          mutant.model(),
          mutant.expected(),
          mutant.killed() ? "caught" : "missed",
          Math.max(0, mutant.trace().states().size() - 1));
      if (!mutant.killed()) {
        details.append(System.lineSeparator()).append(mutant.name()).append(": ");
        details.append(mutant.message()).append(CheckText.behaviour(mutant.trace()));
      }
    }
    long caught = report.mutants().stream().filter(MutantResult::killed).count();
    details.append(System.lineSeparator());
    details.append(caught).append(" of ").append(report.mutants().size()).append(" caught");
    for (String property : withoutMutant) {
      details.append(System.lineSeparator()).append("No mutant violates ").append(property);
    }
    return table + details.toString();
  }
}
