package dev.framecheck.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A topic in which the grammar is compared with a machine that ignores FIN of control frames. */
class AgreementTopicTests {

  private static final Path FRAMING = Path.of("..", "specs", "framing");
  private static final String MUTANT = "ControlFaultFinIgnored";
  private static final List<String> CHECKS =
      List.of("TableIsAFunction", "TableCoversTheFrames", "Agree");
  private static final List<String> RUNS =
      List.of(
          "LongestRunWithThreeMessages",
          "MachineFailsInsideAMessage",
          "MachineTakesCloseInsideAMessage",
          "GrammarCompletesBothKinds");

  @TempDir private Path folder;

  private void write(String table, String sizes) throws IOException {
    try (Stream<Path> files = Files.list(FRAMING)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.copy(FRAMING.resolve("mutants/" + MUTANT + ".tla"), folder.resolve(MUTANT + ".tla"));
    Path config = folder.resolve("GraphFramingSmall.cfg");
    Files.writeString(
        config, Files.readString(config) + "CONSTANT ControlFault <- " + MUTANT + "\n");
    Files.writeString(
        folder.resolve(Topic.FILE),
        """
        { "topic": "framing",
          "models": [
            { "name": "Machine", "engine": "tlc", "module": "%s.tla", "description": "toy", "clause": "toy",
              "sizes": { "small": { "config": "GraphFramingSmall.cfg", "hides": "toy" } },
              "properties": [ %s ] },
            { "name": "Agreement", "engine": "alloy", "module": "FrameGrammarAgreement.als", "table": "%s",
              "description": "toy", "clause": "toy", "sizes": { %s }, "properties": [ %s, %s ] } ],
          "mutants": [] }
        """
            .formatted(
                MUTANT,
                entries(TlcConfig.read(config).invariants(), "invariant"),
                table,
                sizes,
                entries(CHECKS, "alloy-check"),
                entries(RUNS, "alloy-run")));
  }

  private static String entries(List<String> names, String kind) {
    return names.stream().map(name -> entry(name, kind)).collect(Collectors.joining(", "));
  }

  private static String entry(String name, String kind) {
    return "{ \"name\": \"%s\", \"kind\": \"%s\", \"description\": \"toy\", \"clause\": \"toy\" }"
        .formatted(name, kind);
  }

  @Test
  void failsWhenTheMachineDisagreesAndShowsTheFrames() throws IOException {
    write("Machine", "\"small\": { \"hides\": \"toy\" }");
    Topic topic = Topic.read(folder);
    try (WorkerPool pool = WorkerPool.ofAllCores()) {
      Checker checker =
          new Checker(
              new TlcEngine(pool), new AlloyEngine(pool), TlcOptions.DEFAULT, CheckListener.SILENT);
      ModelResult result =
          checker
              .check(List.of(new Checker.Subject(topic, topic.model("Agreement"))), Size.SMALL)
              .models()
              .get(0);
      assertThat(result.result()).isEqualTo(Verdict.FAIL);
      assertThat(result.message()).startsWith("Agree: as a client, machine and grammar differ on ");
      assertThat(result.properties())
          .filteredOn(property -> property.result() != Verdict.PASS)
          .singleElement()
          .satisfies(
              property ->
                  assertThat(property.instance())
                      .contains("as a client:")
                      .contains("as a server:")
                      .contains("More: machine TakesControl, grammar Violates"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Nothing, small, which is unknown",
    "Agreement, small, which isn't TLC's",
    "Machine, large, which doesn't come in all of its sizes"
  })
  void refusesATableThatNoMachineMakes(String table, String size, String problem)
      throws IOException {
    write(table, "\"%s\": { \"hides\": \"toy\" }".formatted(size));
    assertThatThrownBy(() -> Topic.read(folder))
        .isInstanceOf(SpecificationException.class)
        .hasMessageEndingWith("model Agreement is compared with model " + table + ", " + problem);
  }
}
