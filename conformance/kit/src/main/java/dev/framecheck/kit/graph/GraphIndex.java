package dev.framecheck.kit.graph;

import dev.framecheck.kit.TargetException;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edges of a state graph by state and input. */
final class GraphIndex {

  private static final String ENDED = "ENDED";

  private final StateGraph graph;
  private final List<Map<Input, List<StateGraph.Edge>>> byState;

  GraphIndex(StateGraph graph) {
    this.graph = graph;
    this.byState = new ArrayList<>(graph.states().size());
    for (int i = 0; i < graph.states().size(); i++) {
      byState.add(new HashMap<>());
    }
    for (StateGraph.Edge edge : graph.edges()) {
      byState.get(edge.from()).computeIfAbsent(edge.in(), in -> new ArrayList<>(1)).add(edge);
    }
  }

  StateGraph graph() {
    return graph;
  }

  List<StateGraph.Edge> edges(int state, Input input) {
    return byState.get(state).getOrDefault(input, List.of());
  }

  boolean ended(int state) {
    return graph.states().get(state).conn().equals(ENDED);
  }

  Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (StateGraph.State state : graph.states()) {
      if (state.initial()) {
        roles.add(state.role());
      }
    }
    return roles;
  }

  int initial(Role role) {
    for (int i = 0; i < graph.states().size(); i++) {
      StateGraph.State state = graph.states().get(i);
      if (state.initial() && state.role() == role) {
        return i;
      }
    }
    throw new TargetException(
        "The state graph of " + graph.model() + " has no initial state for a " + role.text() + ".");
  }
}
