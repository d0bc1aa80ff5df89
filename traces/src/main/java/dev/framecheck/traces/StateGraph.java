package dev.framecheck.traces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labelled state graph of a model, correct or faulty, as it is exchanged between modules.
 *
 * <p>States are numbered by their place in {@link #states()}. One graph holds both roles: no edge
 * leads from a state of one role to one of the other.
 *
 * @param topic the topic of the model, such as {@code framing}
 * @param model the name of the model, or of the mutant
 * @param limit largest message, in bytes, that the modelled endpoint accepts
 * @param states in a canonical order: breadth first from the initial ones
 * @param edges in ascending order of their source state; the order is canonical
 */
public record StateGraph(
    String topic, String model, long limit, List<State> states, List<Edge> edges) {

  /**
   * Copies the lists and checks that each edge joins two states.
   *
   * @throws IllegalArgumentException if an edge names no state
   */
  public StateGraph {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
    for (Edge edge : edges) {
      if (edge.from() < 0
          || edge.from() >= states.size()
          || edge.to() < 0
          || edge.to() >= states.size()) {
        throw new IllegalArgumentException(
            "an edge leads from " + edge.from() + " to " + edge.to() + ", one of them no state");
      }
    }
  }

  /**
   * A state of the endpoint.
   *
   * @param conn connection state, {@code OPEN} say
   * @param message kind of the message in progress, {@code NONE} between messages
   * @param frame opcode class of the frame in progress, {@code NONE} between frames
   * @param initial whether a connection may start here
   * @param detail the whole abstract state in a canonical text; equal exactly for equal states
   */
  public record State(
      Role role, String conn, String message, String frame, boolean initial, String detail) {}

  /**
   * A permitted reaction in one state to one input. All edges that leave a state with the same
   * input are the permitted reactions to it.
   *
   * @param from index of the source state
   * @param to index of the target state
   * @param choice the lawful choice that this edge shows; null where it is no matter of choice
   * @param clauses clauses of the standard that the reaction rests on, ascending
   */
  public record Edge(
      int from,
      int to,
      Input in,
      List<Observation> out,
      Grade grade,
      @Nullable Choice choice,
      List<String> clauses,
      Source source) {

    /** Copies the lists. */
    public Edge {
      out = List.copyOf(out);
      clauses = List.copyOf(clauses);
    }
  }
}
