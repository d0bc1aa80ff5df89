package dev.framecheck.model.graph;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The choices of a graph, and the profiles that differ from the default one in at most one of them.
 */
final class Profiles {

  private final Map<String, Set<String>> dimensions;
  private final Profile defaults;

  private Profiles(Map<String, Set<String>> dimensions) {
    this.dimensions = dimensions;
    Map<String, String> first = new LinkedHashMap<>();
    dimensions.forEach((dimension, values) -> first.put(dimension, values.iterator().next()));
    this.defaults = Profile.defaults(first);
  }

  /**
   * The choices that occur in a graph. The rules say which value of a dimension is the default,
   * which may be one that no edge names; values that they don't list come after, a recommended one
   * first.
   */
  static Profiles of(StateGraph graph, Map<String, List<String>> listed) {
    Map<String, Set<String>> occurring = new TreeMap<>();
    for (Grade grade : Grade.values()) {
      Map<String, Set<String>> ofGrade = new TreeMap<>();
      for (StateGraph.Edge edge : graph.edges()) {
        Choice choice = edge.choice();
        if (choice != null && edge.grade() == grade) {
          ofGrade.computeIfAbsent(choice.dimension(), d -> new TreeSet<>()).add(choice.value());
        }
      }
      ofGrade.forEach(
          (dimension, values) ->
              occurring.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).addAll(values));
    }
    Map<String, Set<String>> ordered = new TreeMap<>();
    occurring.forEach(
        (dimension, values) -> {
          Set<String> inOrder = new LinkedHashSet<>(listed.getOrDefault(dimension, List.of()));
          inOrder.addAll(values);
          ordered.put(dimension, inOrder);
        });
    return new Profiles(ordered);
  }

  Profile defaults() {
    return defaults;
  }

  /** The default profile, then those that differ from it in one choice. */
  List<Profile> simple() {
    List<Profile> profiles = new ArrayList<>();
    profiles.add(defaults);
    dimensions.forEach(
        (dimension, values) ->
            values.stream()
                .skip(1)
                .forEach(value -> profiles.add(defaults.with(new Choice(dimension, value)))));
    return profiles;
  }
}
