package dev.framecheck.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.model.validation.ValidationException;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No rule of the trace specifications about what is seen is idle, nor what they match by: without
 * one TLC would judge some log otherwise than the state graph does, and with all of them it judges
 * none otherwise. The quirks for what was not logged are not among them, since the graph judges
 * whole logs in steps.
 */
class TraceSpecMutantsTests {

  private static final Path SPECS = JudgedTopic.ROOT.resolve("specs");
  private static final String RECORDED = "recorded/Recorded.tla";

  /** A rule, with its name. */
  private static final Pattern CONJUNCT = Pattern.compile("Conjunct\\(\"([^\"]+)\",\\s*");

  private static final Pattern PARTICULAR =
      Pattern.compile("<<\"(\\w+)\", \"[^\"]+\", \"[^\"]+\">>,?");

  /** A specification with a fault. */
  private record Mutant(String name, String file, String text) {}

  private static Mutant mutant(String file, String from, String to) throws IOException {
    String text = Files.readString(SPECS.resolve(file));
    assertThat(text).containsOnlyOnce(from);
    return new Mutant(from + " -> " + to, file, text.replace(from, to));
  }

  /** The specification with a fault at each place where there is such a rule. */
  private static List<Mutant> each(
      String file, Pattern rule, BiFunction<String, MatchResult, String> spoilt)
      throws IOException {
    String text = Files.readString(SPECS.resolve(file));
    List<Mutant> mutants =
        rule.matcher(text)
            .results()
            .map(found -> new Mutant(found.group(1), file, spoilt.apply(text, found)))
            .toList();
    assertThat(mutants).isNotEmpty();
    return mutants;
  }

  /** The rules about an observation, each of them true whatever was seen. */
  private static List<Mutant> withoutConjuncts(String file) throws IOException {
    return each(
        file,
        CONJUNCT,
        (text, found) -> {
          String rest = text.substring(found.end());
          return text.substring(0, found.end()) + "TRUE" + rest.substring(clauseAt(rest));
        });
  }

  /** Where the last argument begins, with its comma. */
  private static int clauseAt(String rest) {
    int depth = 0;
    for (int i = 0; i < rest.length(); i++) {
      switch (rest.charAt(i)) {
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case ',' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {
          // part of the rule
        }
      }
    }
    throw new IllegalStateException("A conjunct has no clause: " + rest);
  }

  private static List<Mutant> withoutParticulars(String file) throws IOException {
    return each(
        file,
        PARTICULAR,
        (text, found) ->
            text.substring(0, found.start(1))
                + "no such particular"
                + text.substring(found.end(1)));
  }

  private static List<Mutant> mutants(String topic) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    switch (topic) {
      case "framing" -> {
        String file = "framing/TraceFraming.tla";
        mutants.addAll(withoutConjuncts(file));
        mutants.add(
            mutant(
                file,
                "FramingOwes(e) == e.conn = \"OPEN\" /\\ e.ping # NoPing",
                "FramingOwes(e) == FALSE"));
        mutants.add(mutant(file, "(IF e.t = \"pong\" THEN {[t |-> \"quiet\"]} ELSE {})", "{}"));
        mutants.add(mutant(RECORDED, "IF i < bound /\\ Matches", "IF Matches"));
        mutants.add(mutant(RECORDED, "/\\ NextWire > i /\\ NextApp > i", "/\\ NextApp > i"));
        mutants.add(mutant(RECORDED, "/\\ x.rest = <<>>", "/\\ TRUE"));
        mutants.add(mutant(RECORDED, "NextIn = End /\\ NextWire = End /\\", "NextIn = End /\\"));
        mutants.add(mutant(RECORDED, "Due == at.wire = End \\/", "Due == FALSE \\/"));
        mutants.add(mutant(RECORDED, "/\\ e.t = \"end\" /\\ e.reset", "/\\ e.t = \"end\""));
      }
      case "closing" -> {
        String file = "closing/TraceClosing.tla";
        mutants.addAll(withoutConjuncts(file));
        mutants.add(mutant(file, "ClosingOwes(c) == FramingOwes(c.ep)", "ClosingOwes(c) == FALSE"));
        mutants.add(
            mutant(RECORDED, "IF o.t = \"release\" /\\ IsUnlogged(o.t)", "IF o.t = \"release\""));
      }
      case "flow" -> mutants.addAll(withoutConjuncts("flow/TraceFlow.tla"));
      default -> {
        mutants.addAll(withoutConjuncts("opening/TraceOpening.tla"));
        mutants.addAll(withoutParticulars("opening/TraceOpening.tla"));
      }
    }
    return mutants;
  }

  @Test
  void eachRuleOfFlowIsMissedWhenItIsNotThere(@TempDir Path folder) throws IOException {
    expectEachIsMissed("flow", folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"framing", "closing", "opening"})
  @EnabledIfSystemProperty(named = "framecheck.nightly", matches = "true")
  void eachRuleIsMissedWhenItIsNotThere(String topic, @TempDir Path folder) throws IOException {
    expectEachIsMissed(topic, folder);
  }

  private static void expectEachIsMissed(String topic, Path folder) throws IOException {
    JudgedTopic judged = JudgedTopic.of(topic);
    List<Recording> logs = Alterations.of(judged.originals());
    List<Optional<Verdict>> expected = logs.stream().map(judged.graph()::judge).toList();
    SoftAssertions all = new SoftAssertions();
    try (WorkerPool pool = new WorkerPool(1)) {
      assertThat(disagreements(pool, SPECS, logs, expected)).isEmpty();
      for (Mutant mutant : mutants(topic)) {
        Path specs = folder.resolve("specs");
        copy(specs);
        Files.writeString(specs.resolve(mutant.file()), mutant.text());
        all.assertThat(isMissed(pool, specs, logs, expected)).as(mutant.name()).isTrue();
      }
    }
    all.assertAll();
  }

  /**
   * Whether a verdict is another, or the validator sees that the specification matches too much.
   */
  private static boolean isMissed(
      WorkerPool pool, Path specs, List<Recording> logs, List<Optional<Verdict>> expected)
      throws IOException {
    try {
      return !disagreements(pool, specs, logs, expected).isEmpty();
    } catch (ValidationException e) {
      assertThat(e).hasMessageContaining("all of them");
      return true;
    }
  }

  private static List<Recording> disagreements(
      WorkerPool pool, Path specs, List<Recording> logs, List<Optional<Verdict>> expected)
      throws IOException {
    List<Validation> verdicts =
        new LogValidator(new TlcEngine(pool), TlcOptions.DEFAULT, specs).validate(logs, 0);
    List<Recording> disagreements = new ArrayList<>();
    for (int i = 0; i < logs.size(); i++) {
      Verdict verdict = verdicts.get(i).verdict();
      if (expected.get(i).isPresent() && expected.get(i).get() != verdict) {
        disagreements.add(logs.get(i));
      }
    }
    return disagreements;
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(SPECS)) {
      for (Path file : files.filter(one -> Files.isRegularFile(one)).toList()) {
        Path copy = to.resolve(SPECS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }
}
