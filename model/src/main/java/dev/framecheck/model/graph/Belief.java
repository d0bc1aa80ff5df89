package dev.framecheck.model.graph;

import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The states in which an endpoint may be, by what was sent to it and what was seen of it.
 *
 * @param states not empty
 */
record Belief(SortedSet<Integer> states) {

  static Belief in(int state) {
    return new Belief(new TreeSet<>(List.of(state)));
  }

  /** All reactions that one of the states permits, state by state. */
  List<StateGraph.Edge> reactions(GraphIndex index, Input in) {
    if (states.size() == 1) {
      return index.reactions(states.first(), in);
    }
    List<StateGraph.Edge> all = new ArrayList<>();
    for (int state : states) {
      all.addAll(index.reactions(state, in));
    }
    return all;
  }

  /**
   * Where the endpoint may be once it answered {@code in} by {@code out}; without states if no
   * state permits that.
   */
  Belief after(GraphIndex index, Input in, List<Observation> out) {
    SortedSet<Integer> next = new TreeSet<>();
    for (StateGraph.Edge edge : reactions(index, in)) {
      if (compatible(edge.out(), out)) {
        next.add(edge.to());
      }
    }
    return new Belief(next);
  }

  /** Whether one of the states permits this answer to this input. */
  boolean permits(GraphIndex index, Input in, List<Observation> out) {
    return reactions(index, in).stream().anyMatch(edge -> compatible(edge.out(), out));
  }

  /** Whether one of the states permits every behaviour that {@code out} describes. */
  boolean permitsAll(GraphIndex index, Input in, List<Observation> out) {
    return reactions(index, in).stream().anyMatch(edge -> includes(edge.out(), out));
  }

  boolean isEmpty() {
    return states.isEmpty();
  }

  /** Whether one behaviour fits both descriptions; two sets of close codes need only meet. */
  static boolean compatible(List<Observation> one, List<Observation> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!compatible(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean includes(List<Observation> permitted, List<Observation> out) {
    if (!compatible(permitted, out)) {
      return false;
    }
    for (int i = 0; i < out.size(); i++) {
      if (out.get(i) instanceof Observation.Close close
          && permitted.get(i) instanceof Observation.Close allowed
          && !close.equals(allowed)
          && !close.codes().stream().allMatch(allowed::permits)) {
        return false;
      }
    }
    return true;
  }

  private static boolean compatible(Observation one, Observation other) {
    if (one instanceof Observation.Close a && other instanceof Observation.Close b) {
      return meets(a, b) || meets(b, a);
    }
    return one.equals(other);
  }

  private static boolean meets(Observation.Close one, Observation.Close other) {
    if (one.equals(other)) {
      return true;
    }
    return one.codes().stream()
        .anyMatch(code -> code != CloseCode.ANY_LEGAL && other.permits(code));
  }
}
