package dev.framecheck.cli.learn;

import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.traces.Observation;
import java.util.List;

/**
 * A transition of the learned machine that the model does not permit, or does not recommend.
 *
 * @param transition which one
 * @param trace a shortest word to it, the letter of the transition last
 * @param heard what was heard after each letter of it
 * @param expected what the model permits there, without contents, the recommended first
 * @param clauses that what is expected rests on
 * @param confirmed whether a fresh conversation showed the same once more
 */
public record Difference(
    LearnedMachine.Transition transition,
    Strength strength,
    List<Letter> trace,
    List<Heard> heard,
    List<List<Observation>> expected,
    List<String> clauses,
    boolean confirmed) {

  /** How the standard stands to it. */
  public enum Strength {
    /** A MUST is broken, or what follows from one. */
    MUST,
    /** A SHOULD is not kept. */
    SHOULD,
    /** A rule of this project, which binds no stranger. */
    OBSERVED
  }

  /** Copies the lists. */
  public Difference {
    trace = List.copyOf(trace);
    heard = List.copyOf(heard);
    expected = List.copyOf(expected);
    clauses = List.copyOf(clauses);
  }

  /** What was heard after the last letter. */
  public Heard seen() {
    return transition.heard();
  }

  Difference with(boolean seenAgain) {
    return new Difference(transition, strength, trace, heard, expected, clauses, seenAgain);
  }
}
