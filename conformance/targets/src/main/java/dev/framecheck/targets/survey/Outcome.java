package dev.framecheck.targets.survey;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.targets.list.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the survey keeps of one implementation.
 *
 * @param target its id
 * @param title what reports call it
 * @param state whether it was judged
 * @param reason why it was not, else empty
 * @param verdicts how many traces got each verdict
 * @param findings failures and what is not strict, ascending by trace; without those on which
 *     repeated runs disagreed
 * @param flaky how many those are
 * @param clauses how the traces about each clause came out
 * @param seconds wall time of the replay
 */
public record Outcome(
    String target,
    String title,
    State state,
    String reason,
    Map<Verdict, Integer> verdicts,
    List<Finding> findings,
    int flaky,
    Map<String, Tally> clauses,
    double seconds) {

  /** Whether an implementation was judged. */
  public enum State {
    /** It was. */
    JUDGED,
    /** What it needs is not installed here. */
    SKIPPED,
    /** It could not be fetched, started, or reached. */
    BROKEN
  }

  static Outcome without(Target target, State state, String reason) {
    return new Outcome(
        target.id(), target.title(), state, reason, Map.of(), List.of(), 0, Map.of(), 0);
  }

  static Outcome of(Target target, ReplayReport report) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    List<Finding> findings = new ArrayList<>();
    Map<String, Tally> clauses = new TreeMap<>();
    for (TraceResult result : report.results()) {
      verdicts.merge(result.verdict(), 1, Integer::sum);
      Tally one = Tally.of(result.verdict());
      if (one.total() > 0) {
        result.clauses().forEach(clause -> clauses.merge(clause, one, Tally::plus));
      }
      boolean finding = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.NON_STRICT;
      if (finding && !result.has(Mark.FLAKY)) {
        findings.add(Finding.of(result));
      }
    }
    return new Outcome(
        target.id(),
        target.title(),
        State.JUDGED,
        "",
        verdicts,
        findings,
        report.count(Mark.FLAKY),
        clauses,
        report.seconds());
  }

  /** How many traces got this verdict. */
  public int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  /** The findings with this verdict. */
  public List<Finding> with(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }
}
