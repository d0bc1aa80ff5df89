package dev.framecheck.kit.decision;

import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.traces.Source;
import java.util.Map;
import java.util.Set;

/** An implementation that decides. Used by one thread at a time. */
public interface DecisionTarget {

  /** Whose rules bind it. */
  Set<Source> boundBy();

  /**
   * Decides, without knowledge of the right answer.
   *
   * @param model the model that asks, which says what the question's fields mean
   * @param in the question
   * @return the answer, with the fields that {@code FORMAT.md} names for the model
   * @throws UnsupportedInputException if the target offers no way to be asked this
   */
  Map<String, Object> decide(String model, Map<String, Object> in);
}
