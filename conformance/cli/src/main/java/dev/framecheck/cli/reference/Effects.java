package dev.framecheck.cli.reference;

import dev.framecheck.traces.Observation;
import java.util.SortedMap;
import java.util.TreeMap;

/** Effects in the words of the models. */
final class Effects {

  private Effects() {}

  /** An effect; names of arguments and their values take turns. */
  static Observation of(String name, Object... arguments) {
    SortedMap<String, String> byName = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      byName.put((String) arguments[i], String.valueOf(arguments[i + 1]));
    }
    return new Observation.Effect(name, byName);
  }
}
