package dev.framecheck.cli.reference.walk;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.TraceGenerator;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The state graph of a topic's model, laid open for walks; extracted once per JVM. */
final class Machine {

  private static final Path SPECS = Path.of("..", "..", "specs");
  private static final Map<String, Machine> MACHINES = new ConcurrentHashMap<>();

  private final TopicCorpus corpus;
  private final List<Map<Input, List<StateGraph.Edge>>> byState = new ArrayList<>();
  private final Map<Input, Integer> ranks = new HashMap<>();

  private Machine(TopicCorpus corpus) {
    this.corpus = corpus;
    StateGraph graph = corpus.graph();
    graph.states().forEach(state -> byState.add(new LinkedHashMap<>()));
    for (StateGraph.Edge edge : graph.edges()) {
      byState.get(edge.from()).computeIfAbsent(edge.in(), in -> new ArrayList<>(1)).add(edge);
    }
    graph.edges().stream()
        .map(StateGraph.Edge::in)
        .distinct()
        .sorted(Comparator.comparing(Machine::size).thenComparing(Input::toString))
        .forEach(input -> ranks.put(input, ranks.size()));
  }

  /** Inputs that need no payload after them come first, so that shrinking leads to them. */
  private static long size(Input in) {
    if (in instanceof Input.Header header) {
      return header.length() < 0 ? Long.MAX_VALUE : header.length();
    }
    return in instanceof Input.Payload payload ? payload.payload().size() : 0;
  }

  static Machine of(String topic) {
    return MACHINES.computeIfAbsent(topic, Machine::extract);
  }

  private static Machine extract(String topic) {
    try {
      return new Machine(TopicCorpus.of(Topic.read(SPECS.resolve(topic)), TlcJar.bundled()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TraceGenerator generator() {
    return corpus.generator();
  }

  /** How many inputs there are, in any state. */
  int alphabet() {
    return ranks.size();
  }

  /** The roles that the model speaks of. */
  List<Role> roles() {
    return corpus.graph().states().stream()
        .filter(StateGraph.State::initial)
        .map(StateGraph.State::role)
        .distinct()
        .toList();
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

  /** A trace to open a target with: what drives it depends on the topic. Nobody replays it. */
  Trace opening(Role role) {
    StateGraph graph = corpus.graph();
    String conn = conn(initial(role));
    Reaction none =
        new Reaction(List.of(), Grade.RECOMMENDED, conn, true, null, List.of(), Source.POLICY);
    return new Trace(
        "walk",
        graph.topic(),
        graph.model(),
        role,
        Suite.FULL,
        0,
        Collections.emptySortedMap(),
        List.of(),
        List.of(),
        graph.limit(),
        List.of(),
        List.of(new Step(conn, new Input.Quiet(), ByteRuns.EMPTY, List.of(none))),
        new Trace.End(conn, "NONE", "NONE"));
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

  /** The rank at which an input comes wherever it can come. */
  int rank(Input in) {
    return Objects.requireNonNull(ranks.get(in), "an input of the model");
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
}
