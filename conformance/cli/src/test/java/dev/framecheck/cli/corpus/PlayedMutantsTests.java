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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kit is tried on implementations that are known to be faulty: the mutants of the endpoint. One
 * mutant for every fourth property is played here, for every one with {@code framecheck.each=1},
 * and all of them with {@code framecheck.nightly}, which also shows that the core suite finds each
 * mutant without its counterexample.
 */
class PlayedMutantsTests {

  private static final String NIGHTLY = "framecheck.nightly";
  private static final int EACH = Integer.getInteger("framecheck.each", 4);
  private static final Path CORPUS = Path.of("..", "..", "traces", "corpus");

  /** Why a mutant has no trace, or why what fails is rightly said to break another clause. */
  private static final Path REASONS = Path.of("src", "test", "resources", "played-mutants.json");

  /** A trace that convicts a mutant of a topic. */
  record Conviction(PlayedMutants mutants, Trace trace) {

    Topic.Mutant mutant() {
      return mutants.named(PlayedMutantsTests.mutant(trace));
    }

    @Override
    public String toString() {
      return trace.id();
    }
  }

  static Stream<Conviction> convictions() throws IOException {
    if (Boolean.getBoolean(NIGHTLY)) {
      return all();
    }
    Set<String> properties = new HashSet<>();
    return someOf(
        all()
            .filter(one -> properties.add(one.mutants().topic().name() + one.mutant().expected())));
  }

  private static Stream<Conviction> someOf(Stream<Conviction> convictions) {
    List<Conviction> list = convictions.toList();
    return IntStream.range(0, list.size()).filter(i -> i % EACH == 0).mapToObj(list::get);
  }

  private static Stream<Conviction> all() throws IOException {
    List<Conviction> all = new ArrayList<>();
    for (PlayedMutants mutants : PlayedMutants.ofAllTopics()) {
      counterexamples(mutants).forEach(trace -> all.add(new Conviction(mutants, trace)));
    }
    return all.stream();
  }

  private static List<Trace> counterexamples(PlayedMutants mutants) throws IOException {
    return corpus(mutants, "counterexamples");
  }

  private static List<Trace> corpus(PlayedMutants mutants, String suite) throws IOException {
    return Corpus.read(CORPUS.resolve(mutants.topic().name() + "-" + suite + ".jsonl")).traces();
  }

  static String mutant(Trace counterexample) {
    return counterexample.id().substring(counterexample.id().lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @MethodSource("convictions")
  void failsOnItsOwnTrace(Conviction conviction) throws IOException {
    Topic.Mutant mutant = conviction.mutant();
    List<TraceResult> failures = conviction.mutants().failures(mutant, List.of(conviction.trace()));
    boolean free = reasons("mayReactRightly").containsKey(conviction.mutants().idOf(mutant));
    assertThat(failures).as(mutant.name() + " on " + conviction).hasSize(free ? 0 : 1);
    assertThat(failures).allMatch(failure -> !failure.clauses().isEmpty());
  }

  static Stream<Conviction> free() throws IOException {
    Set<String> free = reasons("mayReactRightly").keySet();
    Stream<Conviction> all = all().filter(one -> free.contains(one.mutants().idOf(one.mutant())));
    return Boolean.getBoolean(NIGHTLY) ? all : someOf(all);
  }

  @ParameterizedTest
  @MethodSource("free")
  void failsOnItsOwnTraceIfItReactsWrongly(Conviction conviction) throws IOException {
    assertThat(conviction.mutants().failsAtWorst(conviction.mutant(), conviction.trace()))
        .as("at its worst, on " + conviction)
        .isTrue();
  }

  @Test
  void everyMutantHasATraceOrAReasonForHavingNone() throws IOException {
    List<String> without = new ArrayList<>();
    for (PlayedMutants mutants : PlayedMutants.ofAllTopics()) {
      Set<String> traced =
          counterexamples(mutants).stream()
              .map(PlayedMutantsTests::mutant)
              .collect(Collectors.toSet());
      mutants.all().stream()
          .filter(mutant -> !traced.contains(mutant.name()))
          .map(mutants::idOf)
          .forEach(without::add);
    }
    assertThat(unobservable().keySet()).containsExactlyInAnyOrderElementsOf(without);
    assertThat(unobservable().values()).allMatch(reason -> reason.endsWith("."));
  }

  @Test
  @EnabledIfSystemProperty(named = NIGHTLY, matches = "true")
  void theCoreSuiteAloneFindsEveryMutantAndNamesItsClause() throws IOException {
    Map<String, String> missed = new TreeMap<>();
    for (PlayedMutants mutants : PlayedMutants.ofAllTopics()) {
      List<Trace> core = corpus(mutants, "core");
      for (Topic.Mutant mutant : mutants.all()) {
        List<TraceResult> failures = mutants.failures(mutant, core);
        if (failures.stream().noneMatch(failure -> PlayedMutants.namesClause(failure, mutant))) {
          missed.put(
              mutants.idOf(mutant), failures.size() + " failures, none of " + mutant.clause());
        }
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
