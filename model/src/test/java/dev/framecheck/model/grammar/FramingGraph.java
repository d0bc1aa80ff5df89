package dev.framecheck.model.grammar;

import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The state graph of the machine that is compared, and faulty ones made from it. */
record FramingGraph(StateGraph graph) {

  static final Path FOLDER = Path.of("..", "specs", "framing");
  static final Path MODULE = FOLDER.resolve("FrameGrammarAgreement.als");

  static TopicRules rules() throws IOException {
    return TopicRules.read(FOLDER.resolve("topics.json"));
  }

  static FramingGraph extract() throws IOException {
    TlcConfig config = TlcConfig.read(FOLDER.resolve("GraphFramingSmall.cfg"));
    TlcSpec machine = TlcSpec.of("GraphFraming", FOLDER, config);
    return new FramingGraph(
        new StateGraphExtractor(TlcJar.bundled())
            .extract(NarrowedSpec.of(machine, rules()), "framing", "frames"));
  }

  /** A machine that lacks some of the frames that may come. */
  FramingGraph without(BiPredicate<StateGraph.State, Input.Header> frames) {
    return mapped(
        edge ->
            edge.in() instanceof Input.Header header && frames.test(from(edge), header)
                ? Stream.of()
                : Stream.of(edge));
  }

  /**
   * A machine that takes one header for another, in every state in which frames are read.
   *
   * @param other what it takes a header for; the same header if it is right about it
   */
  FramingGraph taking(Function<Input.Header, Input.Header> other) {
    return mapped(
        edge -> {
          if (!(edge.in() instanceof Input.Header header)
              || Outcome.isOver(from(edge))
              || other.apply(header).equals(header)) {
            return Stream.of(edge);
          }
          return graph.edges().stream()
              .filter(
                  model -> model.from() == edge.from() && model.in().equals(other.apply(header)))
              .map(model -> withInput(model, header));
        });
  }

  private StateGraph.State from(StateGraph.Edge edge) {
    return graph.states().get(edge.from());
  }

  private static StateGraph.Edge withInput(StateGraph.Edge edge, Input input) {
    return new StateGraph.Edge(
        edge.from(),
        edge.to(),
        input,
        edge.out(),
        edge.grade(),
        edge.choice(),
        edge.clauses(),
        edge.source());
  }

  private FramingGraph mapped(Function<StateGraph.Edge, Stream<StateGraph.Edge>> change) {
    List<StateGraph.Edge> edges = new ArrayList<>();
    graph.edges().forEach(edge -> change.apply(edge).forEach(edges::add));
    return new FramingGraph(
        new StateGraph(graph.topic(), graph.model(), graph.limit(), graph.states(), edges));
  }
}
