package dev.framecheck.cli.corpus;

import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.graph.TraceGenerator;
import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The corpus of one topic, made from the state graph of its model.
 *
 * @param graph the graph
 * @param generator makes traces from it
 * @param rules what the topic says about its traces
 * @param tlc what evaluates faulty machines
 */
public record TopicCorpus(
    Topic topic, StateGraph graph, TraceGenerator generator, TopicRules rules, TlcJar tlc) {

  /** Whether traces can be made for a topic: it has a graph model, and rules for traces. */
  public static boolean exists(Topic topic) {
    return GraphModels.find(topic).isPresent();
  }

  /**
   * Extracts the graph and reads the rules of a topic.
   *
   * @throws dev.framecheck.model.SpecificationException if the specification can't be evaluated
   */
  public static TopicCorpus of(Topic topic, TlcJar tlc) throws IOException {
    Topic.Model model = GraphModels.find(topic).orElseThrow();
    StateGraph graph =
        new StateGraphExtractor(tlc)
            .extract(
                TopicSpecs.of(topic, model, Size.SMALL), topic.name(), GraphModels.machine(model));
    TopicRules rules = TopicRules.read(topic.folder().resolve(GraphModels.RULES));
    return new TopicCorpus(topic, graph, new TraceGenerator(graph, rules), rules, tlc);
  }

  /**
   * Whether the graph has as many states as the model checker finds: what it has not seen apart, or
   * has seen apart without reason, would be in no trace, or in wrong ones.
   *
   * @return a sentence if it has not
   */
  public List<String> differencesFrom(CheckReport check) {
    String model = GraphModels.find(topic).orElseThrow().name();
    return check.models().stream()
        .filter(result -> result.name().equals(model) && result.topic().equals(topic.name()))
        .filter(result -> result.distinctStates() != graph.states().size())
        .map(
            result ->
                "%s: the state graph has %d states, and the model checker finds %d."
                    .formatted(model, graph.states().size(), result.distinctStates()))
        .toList();
  }

  /** The core suite. */
  public Corpus core() {
    return generator.core();
  }

  /** The full suite, which is too large to be committed. */
  public Corpus full() {
    List<Trace> traces = new ArrayList<>();
    generator.full().forEach(traces::add);
    return Corpus.of(traces);
  }

  /**
   * A trace for each mutant whose fault shows from outside.
   *
   * @param recorded traces to confirm rather than to look for others; empty to look for all
   */
  public Corpus counterexamples(MutantReport mutants, Optional<Corpus> recorded)
      throws IOException {
    return new Counterexamples(this, recorded).of(mutants);
  }
}
