package dev.framecheck.kit.oracle;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.List;
import java.util.Set;

/** Results of oracles. */
public final class Findings {

  private Findings() {}

  /**
   * One result.
   *
   * @param oracle what was looked at, such as {@code client/masking-key}
   * @param message one sentence; empty for a pass
   */
  public static TraceResult of(
      String oracle, Verdict verdict, List<String> clauses, String message) {
    return new TraceResult(
        "oracle/" + oracle,
        verdict,
        clauses,
        -1,
        "",
        verdict == Verdict.PASS ? "" : message,
        verdict == Verdict.PASS ? "" : message,
        Set.of(),
        Set.of());
  }
}
