package dev.framecheck.kit.graph;

import dev.framecheck.kit.Capability;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.kit.Wording;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Trace;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Plays a {@link StateGraph}. Where the graph permits several reactions, it shows the first one
 * that no declared choice contradicts, recommended ones before others: always the same, so a replay
 * is repeatable. An input that the graph does not have is unsupported, except after the connection
 * has ended, where nothing reaches the endpoint any more.
 */
public final class GraphTarget implements Target {

  private final GraphIndex index;
  private final ChoiceProfile declared;
  private final Comparator<StateGraph.Edge> preference;
  private final Opposition opposition;

  /** Plays {@code graph}; what it declares are {@code choices}. */
  public GraphTarget(StateGraph graph, ChoiceProfile choices) {
    this(
        new GraphIndex(graph),
        choices,
        Comparator.<StateGraph.Edge, Boolean>comparing(edge -> choices.contradicts(edge.choice()))
            .thenComparing(edge -> edge.grade() == Grade.PERMITTED),
        List.of());
  }

  private GraphTarget(
      GraphIndex index,
      ChoiceProfile declared,
      Comparator<StateGraph.Edge> preference,
      List<Step> opposed) {
    this.index = index;
    this.declared = declared;
    this.preference = preference;
    this.opposition = new Opposition(index, opposed);
  }

  /** The same, but it doesn't say what its choices are, as a stranger does not. */
  public GraphTarget undeclared() {
    return new GraphTarget(index, ChoiceProfile.UNKNOWN, preference, List.of());
  }

  /**
   * The same at its worst for a trace: where the graph has a reaction that the trace doesn't
   * permit, it shows that one. Good for this trace only.
   */
  public GraphTarget against(Trace trace) {
    return new GraphTarget(index, declared, preference, trace.steps());
  }

  @Override
  public String name() {
    return index.graph().model();
  }

  @Override
  public Set<Role> roles() {
    return index.roles();
  }

  @Override
  public ChoiceProfile choices() {
    return declared;
  }

  /**
   * It goes by abstract inputs and shows all that there is to see; its limit is that of the graph,
   * which the traces share.
   */
  @Override
  public Set<Capability> capabilities() {
    return EnumSet.complementOf(EnumSet.of(Capability.BYTES));
  }

  /** A model is bound by every rule that it states. */
  @Override
  public Set<Source> boundBy() {
    return EnumSet.allOf(Source.class);
  }

  @Override
  public TargetSession open(Role role, long limit) {
    return new Session(index.initial(role));
  }

  private final class Session implements TargetSession {

    private int state;
    private int depth;

    Session(int state) {
      this.state = state;
    }

    @Override
    public List<Observation> step(Input input, byte[] bytes) {
      List<StateGraph.Edge> edges = index.edges(state, input);
      if (edges.isEmpty()) {
        if (input instanceof Input.Quiet || index.ended(state)) {
          return List.of();
        }
        throw new UnsupportedInputException(
            "The state graph has no reaction to this input here: " + Wording.of(input) + ".");
      }
      StateGraph.Edge taken =
          edges.size() == 1
              ? edges.get(0)
              : edges.stream()
                  .min(
                      Comparator.<StateGraph.Edge>comparingInt(edge -> opposition.rank(edge, depth))
                          .thenComparing(preference))
                  .orElseThrow();
      depth++;
      state = taken.to();
      return taken.out();
    }
  }
}
