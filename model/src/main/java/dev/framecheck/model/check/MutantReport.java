package dev.framecheck.model.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What became of the mutants.
 *
 * @param mutants in the order in which they were asked for
 */
public record MutantReport(List<MutantResult> mutants) {

  public MutantReport {
    mutants = List.copyOf(mutants);
  }

  /** Whether each violates the property that it must violate. */
  @JsonIgnore
  public boolean passed() {
    return mutants.stream().allMatch(MutantResult::killed);
  }
}
