package dev.framecheck.model.grammar;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state graph seen frame by frame: from a state between frames, each frame of good content that
 * the model has, with what the default profile's recommended reactions to its header and its
 * payload make of it.
 */
final class WholeFrames {

  private final StateGraph graph;
  private final Map<String, String> profile;
  private final int frames;
  private final List<Map<Input, List<StateGraph.Edge>>> reactions = new ArrayList<>();

  /**
   * The frames of a graph.
   *
   * @param profile the value of each lawful choice
   * @param frames how many frames a sequence is to have
   */
  WholeFrames(StateGraph graph, Map<String, String> profile, int frames) {
    this.graph = graph;
    this.profile = Map.copyOf(profile);
    this.frames = frames;
    graph.states().forEach(state -> reactions.add(new LinkedHashMap<>()));
    for (StateGraph.Edge edge : graph.edges()) {
      reactions.get(edge.from()).computeIfAbsent(edge.in(), input -> new ArrayList<>()).add(edge);
    }
  }

  /**
   * A frame, and what came of it.
   *
   * @param text the frame, for messages
   */
  record Step(FrameSymbol symbol, String text, Outcome outcome, int to) {}

  StateGraph.State state(int number) {
    return graph.states().get(number);
  }

  /**
   * The state in which a connection starts.
   *
   * @throws UnfitMachineException if there isn't exactly one for the role
   */
  int initial(Role role) {
    int found = -1;
    for (int number = 0; number < graph.states().size(); number++) {
      if (state(number).initial() && state(number).role() == role) {
        if (found >= 0) {
          throw new UnfitMachineException("a " + role.text() + " starts in more than one state");
        }
        found = number;
      }
    }
    if (found < 0) {
      throw new UnfitMachineException("there is no state in which a " + role.text() + " starts");
    }
    return found;
  }

  /**
   * Every frame that may come in a state between frames, in the graph's order.
   *
   * @throws UnfitMachineException if the profile doesn't say what happens, or the grammar has no
   *     name for it
   */
  List<Step> from(int number) {
    List<Step> steps = new ArrayList<>();
    for (Input input : reactions.get(number).keySet()) {
      if (input instanceof Input.Header header && GoodContent.of(header, graph.limit(), frames)) {
        Frame frame = new Frame(number, header, ByteRuns.EMPTY, List.of());
        for (StateGraph.Edge edge : chosen(frame, number, input)) {
          follow(frame.then(ByteRuns.EMPTY, edge.out()), edge.to(), steps);
        }
      }
    }
    return steps;
  }

  /** A frame as far as it has come. */
  private record Frame(
      int from, Input.Header header, ByteRuns payload, List<Observation> observed) {

    Frame then(ByteRuns more, List<Observation> out) {
      List<Observation> all = new ArrayList<>(observed);
      all.addAll(out);
      return new Frame(from, header, payload.concat(more), List.copyOf(all));
    }

    String text() {
      return "opcode %d, FIN %d, RSV %d, %s, %s bytes%s"
          .formatted(
              header.opcode(),
              header.fin() ? 1 : 0,
              header.rsv(),
              header.masked() ? "masked" : "not masked",
              Long.toUnsignedString(header.length()),
              payload.isEmpty() ? "" : ": " + payload);
    }
  }

  private void follow(Frame frame, int number, List<Step> steps) {
    StateGraph.State now = state(number);
    if (now.frame().equals(Outcome.NOTHING)) {
      steps.add(step(frame, number));
      return;
    }
    for (Input input : reactions.get(number).keySet()) {
      if (input instanceof Input.Payload part
          && !part.payload().isEmpty()
          && GoodContent.of(
              frame.header(), now.message(), frame.payload().concat(part.payload()))) {
        for (StateGraph.Edge edge : chosen(frame, number, input)) {
          follow(frame.then(part.payload(), edge.out()), edge.to(), steps);
        }
      }
    }
  }

  private Step step(Frame frame, int to) {
    StateGraph.State before = state(frame.from());
    FrameSymbol symbol = FrameSymbol.of(frame.header(), before.role());
    Outcome outcome =
        Outcome.of(before, symbol.kind(), frame.observed(), state(to))
            .orElseThrow(
                () ->
                    new UnfitMachineException(
                        "the grammar has no name for what a frame does: %s leads from %s to %s and shows %s"
                            .formatted(
                                frame.text(), name(before), name(state(to)), frame.observed())));
    return new Step(symbol, frame.text(), outcome, to);
  }

  private List<StateGraph.Edge> chosen(Frame frame, int number, Input input) {
    List<StateGraph.Edge> chosen =
        reactions.get(number).getOrDefault(input, List.of()).stream()
            .filter(edge -> edge.grade() == Grade.RECOMMENDED && chooses(edge.choice()))
            .toList();
    if (chosen.isEmpty()) {
      throw new UnfitMachineException(
          "the default profile has no recommended reaction in %s to %s"
              .formatted(name(state(number)), frame.text()));
    }
    return chosen;
  }

  private boolean chooses(@Nullable Choice choice) {
    return choice == null || choice.value().equals(profile.get(choice.dimension()));
  }

  /** A state, for messages. */
  static String name(StateGraph.State state) {
    return state.message().equals(Outcome.NOTHING)
        ? state.conn()
        : state.conn() + " in a " + state.message() + " message";
  }
}
