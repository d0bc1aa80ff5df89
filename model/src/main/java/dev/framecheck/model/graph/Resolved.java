package dev.framecheck.model.graph;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The deterministic machine that is left of a graph when every choice is made as one profile says,
 * and of what remains the best grade, and then the first reaction, is taken. Its inputs are
 * classes; in each state a class has one representative.
 */
final class Resolved {

  private final GraphIndex index;
  private final Profile profile;
  private final int initial;

  /** By state, in the order in which they are found: the reaction to each class that may come. */
  private final Map<Integer, Map<String, StateGraph.Edge>> machine = new LinkedHashMap<>();

  private Resolved(GraphIndex index, Role role, Profile profile) {
    this.index = index;
    this.profile = profile;
    this.initial = index.initial(role);
  }

  static Resolved of(GraphIndex index, Role role, Profile profile) {
    Resolved resolved = new Resolved(index, role, profile);
    Deque<Integer> queue = new ArrayDeque<>(List.of(resolved.initial));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      if (!resolved.machine.containsKey(state)) {
        Map<String, StateGraph.Edge> reactions = resolved.reactions(state);
        resolved.machine.put(state, reactions);
        reactions.values().forEach(edge -> queue.add(edge.to()));
      }
    }
    return resolved;
  }

  private Map<String, StateGraph.Edge> reactions(int state) {
    Map<String, StateGraph.Edge> byClass = new TreeMap<>();
    for (Map.Entry<Input, List<StateGraph.Edge>> entry : index.reactions(state).entrySet()) {
      StateGraph.Edge edge = choose(entry.getValue(), profile);
      byClass.putIfAbsent(symbol(entry.getKey(), edge), edge);
    }
    return byClass;
  }

  /**
   * The reaction that an implementation of this profile shows, or else the first that is permitted.
   */
  static StateGraph.Edge choose(List<StateGraph.Edge> reactions, Profile profile) {
    return reactions.stream()
        .min(
            Comparator.comparing((StateGraph.Edge edge) -> !profile.allows(edge))
                .thenComparing(StateGraph.Edge::grade))
        .orElseThrow();
  }

  /** The class of an input: what it is, and, where the rules of a clause decide on it, which. */
  private String symbol(Input in, StateGraph.Edge edge) {
    boolean decisive = !index.state(edge.to()).conn().equals(index.state(edge.from()).conn());
    String inputClass = InputClass.of(in, index.graph().limit(), decisive);
    if (in instanceof Input.Payload payload) {
      boolean whole = !index.state(edge.to()).frame().equals(index.state(edge.from()).frame());
      inputClass += "/" + whole + "/" + TextKind.of(payload.payload());
    }
    return decisive ? inputClass + "/" + edge.clauses() : inputClass;
  }

  int initial() {
    return initial;
  }

  Map<Integer, Map<String, StateGraph.Edge>> machine() {
    return machine;
  }

  /** What the machine gives out on an edge, without contents. */
  String output(StateGraph.Edge edge) {
    return Slugs.reaction(edge) + " " + index.state(edge.to()).conn();
  }
}
