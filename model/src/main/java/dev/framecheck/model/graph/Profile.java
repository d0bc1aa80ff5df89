package dev.framecheck.model.graph;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.StateGraph;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one implementation uses its freedom: one value for each lawful choice, and whether it leaves
 * a SHOULD unkept at times.
 *
 * @param values the chosen value of every dimension
 * @param alternatives those of {@code values} that are not the default
 * @param unkept whether reactions that leave a SHOULD unkept belong to it
 * @param mixed whether it makes a choice now one way and now another
 */
record Profile(
    SortedMap<String, String> values,
    SortedMap<String, String> alternatives,
    boolean unkept,
    boolean mixed) {

  /** The dimension under which a trace says that its path leaves a SHOULD unkept. */
  static final String SHOULD = "should";

  static final String UNKEPT = "unkept";

  /** The value that a trace gives for a choice that its path makes in more than one way. */
  static final String MIXED = "mixed";

  Profile {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    alternatives = Collections.unmodifiableSortedMap(new TreeMap<>(alternatives));
  }

  static Profile defaults(Map<String, String> values) {
    return new Profile(new TreeMap<>(values), new TreeMap<>(), false, false);
  }

  Profile with(Choice choice) {
    SortedMap<String, String> changed = new TreeMap<>(values);
    changed.put(choice.dimension(), choice.value());
    SortedMap<String, String> others = new TreeMap<>(alternatives);
    others.put(choice.dimension(), choice.value());
    return new Profile(changed, others, unkept, mixed);
  }

  Profile leavingShoulds() {
    return new Profile(values, alternatives, true, mixed);
  }

  /** Anything goes. */
  static Profile anything() {
    return new Profile(new TreeMap<>(), new TreeMap<>(), true, true);
  }

  /** Whether an implementation of this profile may show this reaction. */
  boolean allows(StateGraph.Edge edge) {
    return (unkept || edge.grade() == Grade.RECOMMENDED) && chooses(edge);
  }

  /** Whether the choice that a reaction shows, if it shows one, is this profile's. */
  boolean chooses(StateGraph.Edge edge) {
    Choice choice = edge.choice();
    return mixed
        || choice == null
        || Objects.equals(values.get(choice.dimension()), choice.value());
  }

  /** Short text for a trace's id; empty for the default profile. */
  String slug() {
    StringBuilder slug = new StringBuilder();
    alternatives.forEach(
        (dimension, value) -> slug.append(dimension).append('-').append(value).append('+'));
    if (unkept) {
      slug.append("unkept+");
    }
    if (mixed) {
      return MIXED;
    }
    return slug.isEmpty() ? "" : slug.substring(0, slug.length() - 1);
  }
}
