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
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what violates a property in a faulty model into a trace that a correct implementation
 * passes and the faulty one fails.
 */
final class Counterexamples {

  private final TopicCorpus corpus;
  private final Distinguisher distinguisher;

  Counterexamples(TopicCorpus corpus) {
    this.corpus = corpus;
    this.distinguisher = corpus.generator().distinguisher();
  }

  Corpus of(MutantReport mutants) throws IOException {
    List<Trace> traces = new ArrayList<>();
    for (MutantResult mutant : mutants.mutants()) {
      if (mutant.topic().equals(corpus.topic().name()) && mutant.killed() && isOfMachine(mutant)) {
        trace(mutant).ifPresent(traces::add);
      }
    }
    return Corpus.of(traces);
  }

  private Optional<Trace> trace(MutantResult mutant) throws IOException {
    Optional<Trace> trace = distinguisher.along(mutant.name(), mutant.trace());
    // The violation may lie in what the endpoint keeps, and show from outside only later.
    return trace.isPresent() ? trace : searched(mutant);
  }

  private Optional<Trace> searched(MutantResult result) throws IOException {
    Topic topic = corpus.topic();
    Optional<Topic.Mutant> mutant =
        topic.mutants().stream().filter(one -> one.name().equals(result.name())).findFirst();
    if (mutant.isEmpty()) {
      return Optional.empty();
    }
    TlcSpec machine = StateGraphExtractor.withoutObservers(TopicSpecs.of(topic, mutant.get()));
    return distinguisher.search(
        new StateGraphExtractor(corpus.tlc()).extract(machine, topic.name(), result.name()));
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
