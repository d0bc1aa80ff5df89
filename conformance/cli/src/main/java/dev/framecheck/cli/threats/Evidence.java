package dev.framecheck.cli.threats;

import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.PropertyResult;
import dev.framecheck.model.check.Verdict;
import java.util.HashSet;
import java.util.Set;

/**
 * What machines found.
 *
 * @param passed properties that hold, as {@code Model.Property}
 * @param violated properties that don't
 * @param killed mutants that violate the property that they name
 */
public record Evidence(Set<String> passed, Set<String> violated, Set<String> killed) {

  /** Copies the sets. */
  public Evidence {
    passed = Set.copyOf(passed);
    violated = Set.copyOf(violated);
    killed = Set.copyOf(killed);
  }

  /** What this run found. */
  public static Evidence of(CheckReport check, MutantReport mutants) {
    Set<String> passed = new HashSet<>();
    Set<String> violated = new HashSet<>();
    for (ModelResult model : check.models()) {
      for (PropertyResult property : model.properties()) {
        String name = model.name() + "." + property.name();
        if (property.result() == Verdict.PASS) {
          passed.add(name);
        } else if (property.result() == Verdict.FAIL) {
          violated.add(name);
        }
      }
    }
    Set<String> killed = new HashSet<>();
    for (MutantResult mutant : mutants.mutants()) {
      if (mutant.killed()) {
        killed.add(mutant.name());
      }
    }
    return new Evidence(passed, violated, killed);
  }
}
