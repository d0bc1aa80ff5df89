package dev.framecheck.kit.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page shows, in the order in which it shows it.
 *
 * @param target name of the implementation
 * @param tone {@code pass} or {@code fail}, which colours the headline
 * @param headline the outcome in a few words
 * @param counts how many traces got each verdict
 * @param facts how the replay went
 * @param failures one for each kind of failure
 * @param omitted failures of kinds that have no place of their own any more
 * @param baseline known deviations, and what has become of the others that are recorded
 * @param remarks why traces are not strict, inconclusive or unsupported, by reason
 * @param graph the picture of the state graph, if one was given
 * @param all every trace with its verdict
 */
public record Page(
    String target,
    String tone,
    String headline,
    List<Count> counts,
    List<Fact> facts,
    List<VerdictRow> clauses,
    List<VerdictRow> threats,
    List<Failure> failures,
    List<Line> omitted,
    List<BaselineRow> baseline,
    List<Remark> remarks,
    @Nullable GraphPicture graph,
    List<CheckedModel> models,
    List<CheckedMutant> mutants,
    List<ThreatAnswer> answers,
    List<Line> all) {

  /**
   * How many traces got a verdict.
   *
   * @param share of all traces, in percent
   */
  public record Count(String verdict, String tone, int count, double share) {}

  /** Something worth knowing about the replay. */
  public record Fact(String name, String value) {}

  /**
   * A kind of failure: traces that failed in the same way, and one of them drawn.
   *
   * @param trace id of the trace that is drawn
   * @param notes how the verdict came about, {@code flaky} say; may be empty
   * @param others ids of further traces that failed in the same way
   * @param more how many further ones are not even named
   * @param sequence null where the trace itself is not at hand
   * @param frames the bytes that the peer sent, step by step
   */
  public record Failure(
      String anchor,
      String trace,
      String clause,
      String clauseTitle,
      String message,
      String notes,
      List<String> others,
      int more,
      @Nullable SequenceDiagram sequence,
      List<StepBytes> frames) {}

  /** An entry of the baseline, what holds of it, and what is to be said about that. */
  public record BaselineRow(String state, String tone, String trace, String what) {}

  /** A reason, and how many traces it holds for. */
  public record Remark(String verdict, String tone, String clause, String reason, int count) {}

  /** A trace in a list. */
  public record Line(String trace, String verdict, String tone, String clause, String message) {}
}
