package dev.framecheck.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a replay of several traces gave.
 *
 * @param target name of the target
 * @param results one for each trace, ascending by id
 * @param profile the choices that were declared or detected; the traces of other choices were not
 *     run
 * @param steps trace steps that were executed
 * @param seconds wall time of the replay
 * @param concurrency connections at once; 1 in process
 */
public record ReplayReport(
    String target,
    List<TraceResult> results,
    ChoiceProfile profile,
    long steps,
    double seconds,
    int concurrency) {

  /** Sorts the results by trace. */
  public ReplayReport {
    results = sorted(results);
  }

  private static List<TraceResult> sorted(Collection<TraceResult> results) {
    return results.stream().sorted((one, other) -> one.trace().compareTo(other.trace())).toList();
  }

  /** This report with further results, which took no steps. */
  public ReplayReport with(Collection<TraceResult> more) {
    List<TraceResult> all = new ArrayList<>(results);
    all.addAll(more);
    return new ReplayReport(target, all, profile, steps, seconds, concurrency);
  }

  /** The count of each verdict. */
  public Summary summary() {
    return Summary.of(results);
  }

  /** How many verdicts have this mark. */
  public int count(Mark mark) {
    return (int) results.stream().filter(result -> result.has(mark)).count();
  }

  /** The results with this verdict. */
  public List<TraceResult> with(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).toList();
  }

  /** How many traces were run to a verdict without any timer. */
  public int decidedByFence() {
    return (int)
        results.stream()
            .filter(result -> result.verdict() != Verdict.UNSUPPORTED && !result.has(Mark.TIMED))
            .count();
  }

  /** How many traces a timer decided. */
  public int decidedByTimer() {
    return count(Mark.TIMED);
  }
}
