package dev.framecheck.model.graph;

import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the model permits when the steps of a letter are taken one after the other and then nothing
 * arrives until all that is owed has come.
 */
final class LetterRuns {

  private static final Input QUIET = new Input.Quiet();

  /**
   * A Pong is all that can be owed, so one quiet moment is enough; more would be a faulty model.
   */
  private static final int MOST_QUIET = 4;

  private final GraphIndex index;

  LetterRuns(GraphIndex index) {
    this.index = index;
  }

  /**
   * One of the permitted runs.
   *
   * @param state where it ends
   * @param out what is observed on it, without contents
   * @param grade the worst on the way
   * @param clauses of the steps that finish the frame or show something
   * @param source the weakest rule on the way
   * @param choices the lawful choices that it shows
   */
  record Run(
      int state,
      List<Observation> out,
      Grade grade,
      SortedSet<String> clauses,
      Source source,
      Set<String> choices) {

    private static Run at(int state) {
      return new Run(
          state, List.of(), Grade.RECOMMENDED, new TreeSet<>(), Source.RFC, new TreeSet<>());
    }

    private Run then(StateGraph.Edge edge, boolean decisive) {
      List<Observation> longer = new ArrayList<>(out);
      edge.out().forEach(one -> longer.add(one.contentless()));
      SortedSet<String> more = new TreeSet<>(clauses);
      if (decisive) {
        more.addAll(edge.clauses());
      }
      Set<String> chosen = new TreeSet<>(choices);
      if (edge.choice() != null) {
        chosen.add(edge.choice().dimension() + "=" + edge.choice().value());
      }
      return new Run(
          edge.to(),
          List.copyOf(longer),
          edge.grade().compareTo(grade) > 0 ? edge.grade() : grade,
          more,
          edge.source().compareTo(source) > 0 ? edge.source() : source,
          chosen);
    }
  }

  /** All of them from a state; nothing where the bounds of the model leave the letter out there. */
  Optional<Set<Run>> from(int state, Letter letter) {
    Set<Run> runs = new LinkedHashSet<>(Set.of(Run.at(state)));
    for (Input in : letter.inputs()) {
      Set<Run> next = new LinkedHashSet<>();
      for (Run run : runs) {
        List<StateGraph.Edge> reactions = reactions(run.state(), in);
        if (!reactions.isEmpty()) {
          reactions.forEach(edge -> next.add(run.then(edge, isDecisive(edge))));
        } else if (in instanceof Input.Payload && betweenFrames(run.state())) {
          // The header was enough for it; whatever belongs to that frame is read as nothing.
          next.add(run);
        } else {
          return Optional.empty();
        }
      }
      runs = next;
    }
    return Optional.of(settled(runs));
  }

  /**
   * The reactions to an input. In a frame that must fail whatever it holds the model has one
   * payload of each length; it stands for those that are no better or worse as a text, since bad
   * text is one more reason to fail, with a code of its own.
   */
  private List<StateGraph.Edge> reactions(int state, Input in) {
    List<StateGraph.Edge> own = index.reactions(state, in);
    if (!own.isEmpty() || !(in instanceof Input.Payload payload)) {
      return own;
    }
    List<Input.Payload> others =
        index.reactions(state).keySet().stream()
            .filter(Input.Payload.class::isInstance)
            .map(Input.Payload.class::cast)
            .filter(one -> one.payload().size() == payload.payload().size())
            .toList();
    if (others.size() != 1
        || TextKind.of(others.get(0).payload()) != TextKind.of(payload.payload())) {
      return own;
    }
    List<StateGraph.Edge> reactions = index.reactions(state, others.get(0));
    return reactions.stream().allMatch(this::ends) ? reactions : own;
  }

  private boolean ends(StateGraph.Edge edge) {
    return !index.state(edge.from()).conn().equals(index.state(edge.to()).conn());
  }

  private Set<Run> settled(Set<Run> runs) {
    Set<Run> open = runs;
    Set<Run> done = new LinkedHashSet<>();
    for (int i = 0; i < MOST_QUIET && !open.isEmpty(); i++) {
      Set<Run> next = new LinkedHashSet<>();
      for (Run run : open) {
        List<StateGraph.Edge> reactions = index.reactions(run.state(), QUIET);
        if (reactions.isEmpty()) {
          done.add(run);
        }
        reactions.forEach(edge -> next.add(run.then(edge, isDecisive(edge))));
      }
      open = next;
    }
    return done;
  }

  /** That a header is taken and more is awaited is no reason for what comes after it. */
  private boolean isDecisive(StateGraph.Edge edge) {
    return !edge.out().isEmpty() || betweenFrames(edge.to());
  }

  private boolean betweenFrames(int state) {
    return index.state(state).frame().equals("NONE");
  }
}
