package dev.framecheck.model.graph.extraction;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.util.List;

/**
 * An input and what an endpoint did about it.
 *
 * @param in the input
 * @param out what was observed, in order
 */
public record ObservedStep(Input in, List<Observation> out) {

  private static final String NO_INPUT = "none";

  /** Copies the list. */
  public ObservedStep {
    out = List.copyOf(out);
  }

  /**
   * Whether this text, a value of {@code io}, labels a transition; that of an initial state does
   * not.
   *
   * @throws IllegalArgumentException if it is no such value
   */
  public static boolean labels(String io) {
    return !LabelReader.parsed(io, label -> label.sub("in").text("t")).equals(NO_INPUT);
  }

  /**
   * Reads a value of {@code io} as TLC prints it in a counterexample.
   *
   * @throws IllegalArgumentException if it is no label
   */
  public static ObservedStep parse(String io, Role role) {
    return LabelReader.parsed(
        io,
        label ->
            new ObservedStep(LabelReader.input(label.sub("in")), LabelReader.out(label, role)));
  }

  /**
   * The role in a value of {@code ep} as TLC prints it.
   *
   * @throws IllegalArgumentException if it is no state of an endpoint
   */
  public static Role role(String ep) {
    return LabelReader.parsed(ep, state -> LabelReader.role(state.fields()));
  }

  /**
   * The observations in the field {@code out} of a record, in the plain form in which values leave
   * TLC.
   *
   * @throws IllegalArgumentException if it is no such record
   */
  public static List<Observation> out(Object plain, Role role) {
    return LabelReader.out(LabelReader.PlainRecord.of(plain), role);
  }
}
