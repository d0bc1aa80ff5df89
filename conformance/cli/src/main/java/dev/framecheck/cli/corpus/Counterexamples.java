package dev.framecheck.cli.corpus;

import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import dev.framecheck.model.graph.Distinguisher;
import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns what violates a property in a faulty model into a trace that a correct implementation
 * passes and the faulty one fails.
 */
final class Counterexamples {

  private final TopicCorpus corpus;
  private final Distinguisher distinguisher;
  private final Optional<Map<String, Trace>> recorded;

  /**
   * @param recorded the traces to confirm, where there are some: then a mutant whose violation does
   *     not show by itself is played along its recorded trace only, instead of being searched
   *     through for one, which takes long; one without a recorded trace stays without
   */
  Counterexamples(TopicCorpus corpus, Optional<Corpus> recorded) {
    this.corpus = corpus;
    this.distinguisher = corpus.generator().distinguisher();
    this.recorded =
        recorded.map(
            traces ->
                traces.traces().stream().collect(Collectors.toMap(Counterexamples::name, t -> t)));
  }

  Corpus of(MutantReport mutants) throws IOException {
    try {
      return Corpus.of(
          mutants.mutants().parallelStream()
              .filter(mutant -> mutant.topic().equals(corpus.topic().name()))
              .filter(mutant -> mutant.killed() && isOfMachine(mutant))
              .flatMap(mutant -> trace(mutant).stream())
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String name(Trace trace) {
    return trace.id().substring(trace.id().lastIndexOf('/') + 1);
  }

  private Optional<Trace> trace(MutantResult mutant) {
    Optional<Trace> trace = distinguisher.along(mutant.name(), mutant.trace());
    // The violation may lie in what the endpoint keeps, and show from outside only later.
    return trace.isPresent() ? trace : searched(mutant);
  }

  private Optional<Trace> searched(MutantResult result) {
    Topic topic = corpus.topic();
    return topic.mutants().stream()
        .filter(one -> one.name().equals(result.name()))
        .findFirst()
        .flatMap(
            mutant ->
                graph(
                    StateGraphExtractor.withoutObservers(TopicSpecs.of(topic, mutant)),
                    result.name()))
        .flatMap(distinguisher::search);
  }

  /** The faulty machine's graph, or as much of it as the recorded trace leads to. */
  private Optional<StateGraph> graph(TlcSpec machine, String mutant) {
    StateGraphExtractor extractor = new StateGraphExtractor(corpus.tlc());
    String topic = corpus.topic().name();
    try {
      if (recorded.isEmpty()) {
        return Optional.of(extractor.extract(machine, topic, mutant));
      }
      Trace known = recorded.get().get(mutant);
      return known == null
          ? Optional.empty()
          : Optional.of(extractor.extractAlong(machine, topic, mutant, List.of(known)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the model shows the endpoint and the labels of its steps, and not a part of it alone.
   */
  private static boolean isOfMachine(MutantResult mutant) {
    Counterexample found = mutant.trace();
    return !found.states().isEmpty()
        && found.states().stream()
            .allMatch(
                state ->
                    state.variables().containsKey("ep") && state.variables().containsKey("io"));
  }
}
