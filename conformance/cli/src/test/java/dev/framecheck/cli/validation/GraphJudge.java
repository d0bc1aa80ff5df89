package dev.framecheck.cli.validation;

import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges logs in steps by the state graph of a model alone, in Java: a second opinion to TLC's. It
 * has none where an input is not in the graph's alphabet.
 */
final class GraphJudge {

  private final StateGraph graph;
  private final List<Map<Input, List<StateGraph.Edge>>> byState = new ArrayList<>();

  GraphJudge(StateGraph graph) {
    this.graph = graph;
    graph.states().forEach(state -> byState.add(new HashMap<>()));
    for (StateGraph.Edge edge : graph.edges()) {
      byState.get(edge.from()).computeIfAbsent(edge.in(), in -> new ArrayList<>()).add(edge);
    }
  }

  /** An input and what was seen before the next. */
  private record Turn(Optional<Input> in, List<Observation> seen) {}

  /** Where the machine may be; `due` where the log ends before all was seen. */
  private record Place(int state, boolean due) {}

  Optional<Verdict> judge(Recording log) {
    Set<Place> places = new HashSet<>();
    for (int i = 0; i < graph.states().size(); i++) {
      StateGraph.State state = graph.states().get(i);
      if (state.initial() && state.role() == log.connection().role()) {
        places.add(new Place(i, false));
      }
    }
    List<Turn> turns = turns(log);
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      boolean isLast = i == turns.size() - 1;
      Set<Place> next = new HashSet<>();
      for (Place place : places) {
        if (turn.in().isPresent() && !take(place, turn, isLast, next)) {
          return Optional.empty();
        }
        if (turn.in().isEmpty()) {
          putOff(place.state(), turn.seen(), next);
        }
      }
      places = next;
    }
    if (places.isEmpty()) {
      return Optional.of(Verdict.INVALID);
    }
    boolean isSettled = places.stream().anyMatch(place -> !place.due() && !owes(place.state()));
    return Optional.of(isSettled ? Verdict.VALID : Verdict.INCOMPLETE);
  }

  private static List<Turn> turns(Recording log) {
    List<Turn> turns = new ArrayList<>(List.of(new Turn(Optional.empty(), new ArrayList<>())));
    for (Recording.Entry entry : log.entries()) {
      if (entry.event() instanceof RecordedEvent.In in) {
        turns.add(new Turn(Optional.of(in.input()), new ArrayList<>()));
      } else if (entry.event() instanceof RecordedEvent.Out out) {
        turns.get(turns.size() - 1).seen().add(out.observation());
      }
    }
    return turns;
  }

  /** Whether the graph knows what the input does in this place. */
  private boolean take(Place place, Turn turn, boolean isLast, Set<Place> next) {
    Input in = turn.in().orElseThrow();
    List<StateGraph.Edge> edges = byState.get(place.state()).getOrDefault(in, List.of());
    if (edges.isEmpty()) {
      boolean isQuiet = in instanceof Input.Quiet && !owesAnything(place.state());
      if (isQuiet) {
        putOff(place.state(), turn.seen(), next);
      }
      return isQuiet;
    }
    for (StateGraph.Edge edge : edges) {
      int common = 0;
      while (common < edge.out().size()
          && common < turn.seen().size()
          && same(edge.out().get(common), turn.seen().get(common))) {
        common++;
      }
      if (common == edge.out().size()) {
        putOff(edge.to(), turn.seen().subList(common, turn.seen().size()), next);
      } else if (isLast && common == turn.seen().size()) {
        next.add(new Place(edge.to(), true));
      }
    }
    return true;
  }

  /** What is seen without an input can only be a Pong that was put off. */
  private void putOff(int state, List<Observation> seen, Set<Place> next) {
    if (seen.isEmpty()) {
      next.add(new Place(state, false));
      return;
    }
    for (StateGraph.Edge edge : byState.get(state).getOrDefault(new Input.Quiet(), List.of())) {
      if (edge.out().size() == 1 && same(edge.out().get(0), seen.get(0))) {
        putOff(edge.to(), seen.subList(1, seen.size()), next);
      }
    }
  }

  private boolean owesAnything(int state) {
    return byState.get(state).containsKey(new Input.Quiet());
  }

  private boolean owes(int state) {
    return owesAnything(state) && graph.states().get(state).conn().equals("OPEN");
  }

  private static boolean same(Observation permitted, Observation seen) {
    if (permitted instanceof Observation.Close close && seen instanceof Observation.Close sent) {
      int code = sent.codes().get(0);
      boolean isLegal = Observation.Close.anyLegal().permits(code);
      return isLegal && close.permits(code);
    }
    return permitted.equals(seen);
  }
}
