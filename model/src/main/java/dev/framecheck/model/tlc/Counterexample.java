package dev.framecheck.model.tlc;

import java.util.List;

/**
 * A behaviour that TLC printed because something is wrong with it.
 *
 * @param states from the initial state on; may be empty, where TLC prints none
 * @param backTo for an infinite behaviour, the number of the state to which the last one returns
 *     (its own number: it stutters for ever); 0 for a finite behaviour
 */
public record Counterexample(List<TlcState> states, int backTo) {

  /** No behaviour. */
  public static final Counterexample NONE = new Counterexample(List.of(), 0);

  public Counterexample {
    states = List.copyOf(states);
  }
}
