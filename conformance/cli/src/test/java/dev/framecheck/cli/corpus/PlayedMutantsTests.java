package dev.framecheck.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kit is tried on implementations that are known to be faulty: the mutants of the endpoint. One
 * mutant for each property is played here, all of them with the property {@code
 * framecheck.nightly}, which also shows that the core suite finds each mutant without its
 * counterexample.
 */
class PlayedMutantsTests {

  private static final String NIGHTLY = "framecheck.nightly";
  private static final Path CORPUS = Path.of("..", "..", "traces", "corpus");
  private static final Path COUNTEREXAMPLES = CORPUS.resolve("framing-counterexamples.jsonl");
  private static final Path CORE = CORPUS.resolve("framing-core.jsonl");

  /** Why a mutant has no trace, or why what fails is rightly said to break another clause. */
  private static final Path REASONS = Path.of("src", "test", "resources", "played-mutants.json");

  private final PlayedMutants mutants = new PlayedMutants();

  static Stream<Trace> counterexamples() throws IOException {
    List<Trace> all = Corpus.read(COUNTEREXAMPLES).traces();
    if (Boolean.getBoolean(NIGHTLY)) {
      return all.stream();
    }
    PlayedMutants mutants = new PlayedMutants();
    Set<String> properties = new HashSet<>();
    return all.stream().filter(trace -> properties.add(mutants.named(mutant(trace)).expected()));
  }

  private static String mutant(Trace counterexample) {
    return counterexample.id().substring(counterexample.id().lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @MethodSource("counterexamples")
  void failsOnItsOwnTrace(Trace trace) throws IOException {
    Topic.Mutant mutant = mutants.named(mutant(trace));
    List<TraceResult> failures = mutants.failures(mutant, List.of(trace));
    int expected = reasons("otherReaction").containsKey(mutant.name()) ? 0 : 1;
    assertThat(failures).as(mutant.name() + " on " + trace.id()).hasSize(expected);
    assertThat(failures).allMatch(failure -> !failure.clauses().isEmpty());
  }

  @Test
  void everyMutantHasATraceOrAReasonForHavingNone() throws IOException {
    Set<String> traced =
        Corpus.read(COUNTEREXAMPLES).traces().stream()
            .map(PlayedMutantsTests::mutant)
            .collect(Collectors.toSet());
    List<String> without =
        mutants.all().stream()
            .map(Topic.Mutant::name)
            .filter(name -> !traced.contains(name))
            .toList();
    assertThat(unobservable().keySet()).containsExactlyInAnyOrderElementsOf(without);
    assertThat(unobservable().values()).allMatch(reason -> reason.endsWith("."));
  }

  @Test
  @EnabledIfSystemProperty(named = NIGHTLY, matches = "true")
  void theCoreSuiteAloneFindsEveryMutantAndNamesItsClause() throws IOException {
    List<Trace> core = Corpus.read(CORE).traces();
    Map<String, String> missed = new TreeMap<>();
    for (Topic.Mutant mutant : mutants.all()) {
      List<TraceResult> failures = new ArrayList<>(mutants.failures(mutant, core));
      if (failures.stream().noneMatch(failure -> PlayedMutants.namesClause(failure, mutant))) {
        missed.put(mutant.name(), failures.size() + " failures, none of " + mutant.clause());
      }
    }
    missed.keySet().removeAll(unobservable().keySet());
    missed.keySet().removeAll(reasons("otherClause").keySet());
    assertThat(missed).isEmpty();
  }

  private static Map<String, String> unobservable() throws IOException {
    return reasons("unobservable");
  }

  private static Map<String, String> reasons(String why) throws IOException {
    TypeReference<Map<String, Map<String, String>>> reasons = new TypeReference<>() {};
    return new ObjectMapper().readValue(REASONS.toFile(), reasons).getOrDefault(why, Map.of());
  }
}
