package dev.framecheck.traces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One permitted reaction to the input of a step.
 *
 * @param out what is observed, in order; empty when the endpoint stays quiet
 * @param to the connection state after the reaction
 * @param path whether the remaining steps of the trace apply after this reaction
 * @param choice the lawful choice that this reaction shows; null where it is no matter of choice
 * @param clauses the clauses of the standard that the reaction rests on, ascending
 */
public record Reaction(
    List<Observation> out,
    Grade grade,
    String to,
    boolean path,
    @Nullable Choice choice,
    List<String> clauses,
    Source source) {

  /** Copies the lists. */
  public Reaction {
    out = List.copyOf(out);
    clauses = List.copyOf(clauses);
  }
}
