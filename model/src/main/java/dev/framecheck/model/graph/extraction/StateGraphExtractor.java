package dev.framecheck.model.graph.extraction;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Extracts the labelled state graph of a specification.
 *
 * <p>The specification has a variable {@code ep}, whose value is the state, and a variable {@code
 * io}, whose value in a successor is the label of the transition. The graph has exactly the states
 * that TLC finds with the same configuration (whose VIEW leaves {@code io} out), and its order
 * depends on values alone: the same specification always gives an equal graph.
 *
 * <p>Safe for use by many threads; each extraction has TLC classes of its own.
 */
public final class StateGraphExtractor {

  private final TlcJar jar;

  /** An extractor that evaluates with this TLC. */
  public StateGraphExtractor(TlcJar jar) {
    this.jar = jar;
  }

  /**
   * The machine of a specification without the observers that its properties need: its behaviour is
   * the formula {@code Spec}, and nothing is checked. An observer may not even be defined where a
   * faulty machine leads.
   */
  public static TlcSpec withoutObservers(TlcSpec spec) {
    TlcConfig config = spec.config();
    return spec.withConfig(
        new TlcConfig(
            Optional.of("Spec"),
            Optional.empty(),
            Optional.empty(),
            config.constants(),
            config.substitutions(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false)));
  }

  /**
   * Extracts a graph.
   *
   * @param topic the topic of the model, {@code framing} say
   * @param model the name the graph gets: that of the model or of the mutant
   * @throws SpecificationException if the specification cannot be evaluated, or its labels are not
   *     of the agreed shape; the message says what TLC said
   * @throws IOException if temporary files cannot be written
   */
  public StateGraph extract(TlcSpec spec, String topic, String model) throws IOException {
    return extract(spec, topic, model, Map.of());
  }

  /**
   * Extracts the part of a graph that the inputs of these traces lead to: enough to play the model
   * as a target against them, and much faster than the whole graph.
   *
   * @throws SpecificationException as {@link #extract(TlcSpec, String, String)}
   * @throws IOException if temporary files cannot be written
   */
  public StateGraph extractAlong(TlcSpec spec, String topic, String model, Collection<Trace> traces)
      throws IOException {
    return extract(spec, topic, model, Map.of(TlcExplorer.GUIDE, new TraceGuide(traces)));
  }

  private StateGraph extract(TlcSpec spec, String topic, String model, Map<String, Object> further)
      throws IOException {
    Path folder = Files.createTempDirectory("framecheck-graph-");
    try {
      return graph(explore(spec, folder, further), topic, model);
    } catch (IllegalArgumentException e) {
      throw new SpecificationException(spec.module() + ": " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  private Map<String, Object> explore(TlcSpec spec, Path folder, Map<String, Object> further)
      throws IOException {
    for (Map.Entry<String, String> module : spec.generatedModules().entrySet()) {
      Files.writeString(folder.resolve(module.getKey() + ".tla"), module.getValue());
    }
    Files.writeString(folder.resolve(spec.module() + ".cfg"), spec.config().print());
    List<String> folders = new ArrayList<>(List.of(folder.toString()));
    for (Path path : spec.searchPath()) {
      folders.add(path.toAbsolutePath().normalize().toString());
    }
    Map<String, Object> request = new HashMap<>(further);
    request.put(TlcExplorer.MODULE, spec.module());
    request.put(TlcExplorer.CONFIG, spec.module());
    request.put(TlcExplorer.FOLDERS, folders.toArray(String[]::new));
    return new FreshTlc(jar)
        .apply(
            TlcExplorer.class,
            request,
            Files.createDirectory(folder.resolve("standard")),
            "the state graph of " + spec.module() + " cannot be extracted");
  }

  private static StateGraph graph(Map<String, Object> answer, String topic, String model) {
    List<StateGraph.State> states = new ArrayList<>();
    int initial = (Integer) field(answer, TlcExplorer.INITIAL);
    for (Object ep : (List<?>) field(answer, TlcExplorer.STATES)) {
      states.add(LabelReader.state(ep, states.size() < initial));
    }
    List<StateGraph.Edge> edges = new ArrayList<>();
    for (Object edge : (List<?>) field(answer, TlcExplorer.EDGES)) {
      List<?> parts = (List<?>) edge;
      int from = (Integer) parts.get(0);
      Role role = states.get(from).role();
      edges.add(LabelReader.edge(from, (Integer) parts.get(1), parts.get(2), role));
    }
    Object limit = answer.get(TlcExplorer.LIMIT);
    return new StateGraph(
        topic, model, limit instanceof Integer number ? number : 0, states, edges);
  }

  private static Object field(Map<String, Object> answer, String name) {
    Object value = answer.get(name);
    if (value == null) {
      throw new IllegalStateException("the explorer gave no " + name);
    }
    return value;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
