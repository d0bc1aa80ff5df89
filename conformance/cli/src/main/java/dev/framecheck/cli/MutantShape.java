package dev.framecheck.cli;

import dev.framecheck.model.check.MutantReport;
import dev.framecheck.traces.Trace;
import java.util.List;

/** What {@code mutants --json} prints; {@code trace} is empty where no trace was kept. */
record MutantShape(List<Mutant> mutants) {

  record Mutant(
      String name, String topic, String expected, String violated, boolean killed, String trace) {}

  static MutantShape of(MutantReport report, List<Trace> kept) {
    return new MutantShape(
        report.mutants().stream()
            .map(
                mutant ->
                    new Mutant(
                        mutant.name(),
                        mutant.topic(),
                        mutant.expected(),
                        mutant.violated(),
                        mutant.killed(),
                        trace(mutant.name(), kept)))
            .toList());
  }

  /** The id of the trace that a mutant's counterexample was kept as; empty if there is none. */
  static String trace(String mutant, List<Trace> kept) {
    return kept.stream()
        .map(Trace::id)
        .filter(id -> id.endsWith("/counterexample/" + mutant))
        .findFirst()
        .orElse("");
  }
}
