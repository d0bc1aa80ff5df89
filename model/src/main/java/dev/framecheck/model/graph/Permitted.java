package dev.framecheck.model.graph;

import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step permits: each behaviour once. The path's comes first, then what keeps every SHOULD,
 * then the rest. Of several reasons for one behaviour the best grade counts.
 */
final class Permitted {

  private Permitted() {}

  static List<Reaction> reactions(
      GraphIndex index, List<StateGraph.Edge> edges, StateGraph.Edge path) {
    Map<List<Observation>, StateGraph.Edge> best = new LinkedHashMap<>();
    Grade pathGrade = path.grade();
    for (StateGraph.Edge edge : edges) {
      if (edge.out().equals(path.out())) {
        pathGrade = better(pathGrade, edge.grade());
      } else {
        best.merge(edge.out(), edge, (a, b) -> b.grade().compareTo(a.grade()) < 0 ? b : a);
      }
    }
    List<Reaction> allow = new ArrayList<>();
    allow.add(reaction(index, path, pathGrade, true));
    for (Grade grade : Grade.values()) {
      for (StateGraph.Edge edge : best.values()) {
        if (edge.grade() == grade) {
          allow.add(reaction(index, edge, grade, false));
        }
      }
    }
    return allow;
  }

  private static Grade better(Grade one, Grade other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Reaction reaction(
      GraphIndex index, StateGraph.Edge edge, Grade grade, boolean path) {
    return new Reaction(
        edge.out(),
        grade,
        index.state(edge.to()).conn(),
        path,
        edge.choice(),
        edge.clauses(),
        edge.source());
  }
}
