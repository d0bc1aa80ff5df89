package dev.framecheck.cli.reference.walk;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.TraceGenerator;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state graph of the framing model, laid open for walks; extracted once per JVM. */
final class FramingMachine {

  private static final Path FOLDER = Path.of("..", "..", "specs", "framing");

  private final TopicCorpus corpus;
  private final List<Map<Input, List<StateGraph.Edge>>> byState = new ArrayList<>();
  private final Map<Input, Integer> ranks = new HashMap<>();

  private FramingMachine(TopicCorpus corpus) {
    this.corpus = corpus;
    StateGraph graph = corpus.graph();
    graph.states().forEach(state -> byState.add(new LinkedHashMap<>()));
    for (StateGraph.Edge edge : graph.edges()) {
      byState.get(edge.from()).computeIfAbsent(edge.in(), in -> new ArrayList<>(1)).add(edge);
    }
    graph.edges().stream()
        .map(StateGraph.Edge::in)
        .distinct()
        .sorted(Comparator.comparing(FramingMachine::size).thenComparing(Input::toString))
        .forEach(input -> ranks.put(input, ranks.size()));
  }

  /** Inputs that need no payload after them come first, so that shrinking leads to them. */
  private static long size(Input in) {
    if (in instanceof Input.Header header) {
      return header.length() < 0 ? Long.MAX_VALUE : header.length();
    }
    return in instanceof Input.Payload payload ? payload.payload().size() : 0;
  }

  static FramingMachine get() {
    return Holder.MACHINE;
  }

  TraceGenerator generator() {
    return corpus.generator();
  }

  long limit() {
    return corpus.graph().limit();
  }

  /** How many inputs there are, in any state. */
  int alphabet() {
    return ranks.size();
  }

  int initial(Role role) {
    List<StateGraph.State> states = corpus.graph().states();
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i).initial() && states.get(i).role() == role) {
        return i;
      }
    }
    throw new IllegalStateException("no initial state for a " + role.text());
  }

  /**
   * The input that can come in a state whose rank is the next from {@code rank} on, so that a rank
   * means the same input in all states that have it; null if nothing can come any more.
   *
   * @param lively whether to leave the connection as it is, if there is such an input
   */
  @Nullable Input input(int state, int rank, boolean lively) {
    List<Input> all = List.copyOf(byState.get(state).keySet());
    List<Input> some = lively ? all.stream().filter(in -> stays(state, in)).toList() : all;
    return (some.isEmpty() ? all : some)
        .stream()
            .min(Comparator.comparing(in -> Math.floorMod(ranks.get(in) - rank, ranks.size())))
            .orElse(null);
  }

  private boolean stays(int state, Input in) {
    String conn = conn(state);
    return edges(state, in).stream()
        .anyMatch(edge -> edge.grade() == Grade.RECOMMENDED && conn(edge.to()).equals(conn));
  }

  private String conn(int state) {
    return corpus.graph().states().get(state).conn();
  }

  /** The permitted reactions. */
  List<StateGraph.Edge> edges(int state, Input in) {
    return byState.get(state).getOrDefault(in, List.of());
  }

  private static final class Holder {

    static final FramingMachine MACHINE = extract();

    private Holder() {}

    private static FramingMachine extract() {
      try {
        return new FramingMachine(TopicCorpus.of(Topic.read(FOLDER), TlcJar.bundled()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
