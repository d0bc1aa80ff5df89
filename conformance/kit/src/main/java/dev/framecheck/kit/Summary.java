package dev.framecheck.kit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many traces got each verdict. */
public record Summary(
    int pass, int nonStrict, int fail, int inconclusive, int unsupported, int observed) {

  /** Counts the verdicts of these results. */
  public static Summary of(Collection<TraceResult> results) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (TraceResult result : results) {
      counts.merge(result.verdict(), 1, Integer::sum);
    }
    return new Summary(
        counts.getOrDefault(Verdict.PASS, 0),
        counts.getOrDefault(Verdict.NON_STRICT, 0),
        counts.getOrDefault(Verdict.FAIL, 0),
        counts.getOrDefault(Verdict.INCONCLUSIVE, 0),
        counts.getOrDefault(Verdict.UNSUPPORTED, 0),
        counts.getOrDefault(Verdict.OBSERVED, 0));
  }

  /** Number of traces in all. */
  public int total() {
    return pass + nonStrict + fail + inconclusive + unsupported + observed;
  }

  /** Whether nothing failed. */
  public boolean conforms() {
    return fail == 0;
  }

  /** Whether more was left open than decided, so that a run without a failure shows nothing. */
  public boolean isMostlyOpen() {
    return inconclusive > pass + nonStrict + fail + observed;
  }
}
