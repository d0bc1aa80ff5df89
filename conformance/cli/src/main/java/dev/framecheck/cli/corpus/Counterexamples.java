package dev.framecheck.cli.corpus;

import dev.framecheck.kit.Verdict;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.PropertyKind;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.Distinguisher;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.traces.Corpus;
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
              .filter(MutantResult::killed)
              .flatMap(mutant -> trace(mutant).stream())
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String name(Trace trace) {
    return trace.id().substring(trace.id().lastIndexOf('/') + 1);
  }

  private Optional<Trace> trace(MutantResult result) {
    Topic topic = corpus.topic();
    return topic.mutants().stream()
        .filter(one -> one.name().equals(result.name()))
        .filter(one -> corpus.rules().machines().contains(one.model()))
        .findFirst()
        .flatMap(mutant -> trace(result, mutant));
  }

  private Optional<Trace> trace(MutantResult result, Topic.Mutant mutant) {
    FaultyMachine machine = new FaultyMachine(corpus.topic(), mutant, corpus.tlc());
    Optional<Trace> along =
        showsSteps(result) ? distinguisher.along(result.name(), result.trace()) : Optional.empty();
    try {
      if (isRepeatable(mutant) && along.isPresent() && isAccepted(along.get(), machine)) {
        return along;
      }
      // The violation may lie in what the endpoint keeps, and show from outside only later; or the
      // faulty machine may also react rightly there.
      Optional<Trace> searched = searched(result.name(), machine);
      Optional<Trace> found = searched.isPresent() ? searched : along;
      return found.isPresent() && (isRecorded(found.get()) || machine.failsAtWorst(found.get()))
          ? found
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether TLC gives the same behaviour in each run; when it looks for endless ones depends on how
   * fast it is.
   */
  private boolean isRepeatable(Topic.Mutant mutant) {
    return corpus.topic().model(mutant.model()).properties(mutant.size()).stream()
        .noneMatch(
            property ->
                property.name().equals(mutant.expected())
                    && property.kind() == PropertyKind.TEMPORAL);
  }

  /** Whether the trace along a violation is the one that was recorded, or convicts the machine. */
  private boolean isAccepted(Trace along, FaultyMachine machine) throws IOException {
    return recorded.isPresent()
        ? isRecorded(along)
        : machine.replay(List.of(along)).get(0).verdict() == Verdict.FAIL;
  }

  private boolean isRecorded(Trace trace) {
    return recorded.isPresent() && trace.equals(recorded.get().get(name(trace)));
  }

  /** Looks through the faulty machine, or confirms the recorded trace on it. */
  private Optional<Trace> searched(String mutant, FaultyMachine machine) throws IOException {
    if (recorded.isEmpty()) {
      return distinguisher.search(machine.graph());
    }
    Trace known = recorded.get().get(mutant);
    return known == null
        ? Optional.empty()
        : distinguisher.confirm(machine.graphAlong(List.of(known)), known);
  }

  /** Whether the violation was found before one endpoint, whose state and labels it shows. */
  private static boolean showsSteps(MutantResult mutant) {
    Counterexample found = mutant.trace();
    return !found.states().isEmpty()
        && found.states().stream()
            .allMatch(
                state ->
                    state.variables().containsKey("ep") && state.variables().containsKey("io"));
  }
}
