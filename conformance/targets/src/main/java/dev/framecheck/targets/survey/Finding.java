package dev.framecheck.targets.survey;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.List;

/**
 * A trace on which an implementation breaks a rule, or leaves a SHOULD unkept.
 *
 * @param trace its id
 * @param clauses what the verdict rests on
 * @param message one sentence that says what was expected and what was seen
 */
public record Finding(String trace, Verdict verdict, List<String> clauses, String message) {

  private static final int GREATEST_MESSAGE = 500;

  /** Copies the list. */
  public Finding {
    clauses = List.copyOf(clauses);
  }

  static Finding of(TraceResult result) {
    String message = result.message();
    return new Finding(
        result.trace(),
        result.verdict(),
        result.clauses(),
        message.length() <= GREATEST_MESSAGE
            ? message
            : message.substring(0, GREATEST_MESSAGE - 1) + "…");
  }

  /** The clauses as one text. */
  public String clause() {
    return String.join(", ", clauses);
  }
}
