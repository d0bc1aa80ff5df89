package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The toy specification of the tests, its graph and its generator. */
public final class Toys {

  /** Where it stands; tests run in the module's folder. */
  public static final Path FOLDER = Path.of("src/test/resources/graph").toAbsolutePath();

  private static final StateGraph GRAPH = extract(spec(), "Toy");

  private Toys() {}

  public static TlcSpec spec() {
    return TlcSpec.of("Toy", FOLDER, config());
  }

  static TlcConfig config() {
    return TlcConfig.read(FOLDER.resolve("Toy.cfg"));
  }

  public static StateGraph graph() {
    return GRAPH;
  }

  static StateGraph mutant(String module, String operator, String fault) {
    return extract(TlcSpec.of(module, FOLDER, config().withSubstitution(operator, fault)), module);
  }

  static StateGraph extract(TlcSpec spec, String name) {
    try {
      return new StateGraphExtractor(TlcJar.bundled()).extract(spec, "toy", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TraceGenerator generator() {
    return new TraceGenerator(GRAPH, rules());
  }

  static TopicRules rules() {
    try {
      return TopicRules.read(FOLDER.resolve("topics.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
