package dev.framecheck.model.tlc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One state of a counterexample.
 *
 * @param number its place in the behaviour, from 1
 * @param action the name of the action that led here, {@code "Initial predicate"} for the first;
 *     without the action's parameters, which TLC doesn't tell
 * @param variables each variable's value as TLA+ text, in TLC's order
 */
public record TlcState(int number, String action, Map<String, String> variables) {

  public TlcState {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }
}
