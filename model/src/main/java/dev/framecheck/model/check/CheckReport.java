package dev.framecheck.model.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a check came to.
 *
 * @param models in the order in which they were asked for
 */
public record CheckReport(List<ModelResult> models) {

  public CheckReport {
    models = List.copyOf(models);
  }

  /** Whether every property of every model passes. */
  @JsonIgnore
  public boolean passed() {
    return models.stream().allMatch(model -> model.result() == Verdict.PASS);
  }

  /** The worst of the models' verdicts: an engine's failure, then bad input, then a violation. */
  @JsonIgnore
  public Verdict worst() {
    for (Verdict verdict : List.of(Verdict.ERROR, Verdict.INVALID, Verdict.FAIL)) {
      if (models.stream().anyMatch(model -> model.result() == verdict)) {
        return verdict;
      }
    }
    return Verdict.PASS;
  }
}
