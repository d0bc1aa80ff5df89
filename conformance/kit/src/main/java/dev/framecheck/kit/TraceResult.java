package dev.framecheck.kit;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The verdict on one trace.
 *
 * @param trace id of the trace
 * @param clauses clauses of the standard that the verdict rests on
 * @param step index of the step that decided, or −1 where none did
 * @param expected the permitted reactions at that step, in words; empty when the verdict is pass
 * @param actual what was observed at that step, in words; empty when the verdict is pass
 * @param message one sentence that says why, empty when the verdict is pass
 * @param shown lawful choices that the target showed on the way
 * @param marks how the verdict came about
 */
public record TraceResult(
    String trace,
    Verdict verdict,
    List<String> clauses,
    int step,
    String expected,
    String actual,
    String message,
    Set<Choice> shown,
    Set<Mark> marks) {

  /** Copies the collections. */
  public TraceResult {
    clauses = List.copyOf(clauses);
    shown = Set.copyOf(shown);
    marks = Set.copyOf(marks);
  }

  /** A pass, decided at the goal. */
  public static TraceResult pass(Trace trace, Set<Choice> shown) {
    return new TraceResult(
        trace.id(), Verdict.PASS, trace.clauses(), trace.goal(), "", "", "", shown, Set.of());
  }

  /** A verdict that no observation decided: the trace was not run, or told nothing. */
  public static TraceResult without(Trace trace, Verdict verdict, String message, Mark... marks) {
    return new TraceResult(
        trace.id(), verdict, trace.clauses(), -1, "", "", message, Set.of(), Set.of(marks));
  }

  /** The clauses as one text, separated by commas. */
  public String clause() {
    return String.join(", ", clauses);
  }

  /** Whether the verdict has this mark. */
  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** This result with one mark more. */
  public TraceResult with(Mark mark) {
    EnumSet<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return new TraceResult(trace, verdict, clauses, step, expected, actual, message, shown, more);
  }

  /** This result with another message. */
  public TraceResult withMessage(String other) {
    return new TraceResult(trace, verdict, clauses, step, expected, actual, other, shown, marks);
  }
}
