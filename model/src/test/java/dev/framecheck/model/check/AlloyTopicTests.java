package dev.framecheck.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlloyTopicTests {

  private static final String ENTRY =
      "{ \"name\": \"%s\", \"kind\": \"%s\", \"description\": \"toy\", \"clause\": \"toy\" }";

  private static WorkerPool pool;
  private static Checker checker;
  private static MutantRunner runner;

  @TempDir private Path folder;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(1);
    TlcEngine tlc = new TlcEngine(pool);
    AlloyEngine alloy = new AlloyEngine(pool, WorkerProfile.quick());
    checker = new Checker(tlc, alloy, TlcOptions.DEFAULT, CheckListener.SILENT);
    runner = new MutantRunner(tlc, alloy, TlcOptions.DEFAULT, CheckListener.SILENT);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  private Topic topic(String model, String mutant, String... properties) throws IOException {
    Files.writeString(folder.resolve("Toy.als"), model);
    Files.writeString(folder.resolve("Mutant.als"), mutant);
    Files.writeString(
        folder.resolve(Topic.FILE),
        """
        { "topic": "toy",
          "models": [ { "name": "Toy", "engine": "alloy", "module": "Toy.als", "description": "toy", "clause": "toy",
                        "sizes": { "small": { "hides": "larger graphs" } }, "properties": [ %s ] } ],
          "mutants": [ { "name": "Mutant", "model": "Toy", "module": "Mutant.als", "expected": "Back", "fault": "toy", "clause": "toy" } ] }
        """
            .formatted(String.join(", ", properties)));
    return Topic.read(folder);
  }

  private static String graph(String fact, String commands) {
    return "sig Node { edges: set Node }\nfact { "
        + fact
        + " }\nassert GoBack { edges in ~edges }\n"
        + commands;
  }

  private static final String BACK = "Back: check GoBack for 3 expect 0\n";
  private static final String SOME = "Some: run { some edges } for 3 expect 1\n";

  @Test
  void passesCommandsThatDoWhatTheyExpectAndKillsTheirMutant() throws IOException {
    Topic topic =
        topic(
            graph("edges = ~edges", BACK + SOME),
            graph("no iden & edges", BACK + SOME),
            ENTRY.formatted("Back", "alloy-check"),
            ENTRY.formatted("Some", "alloy-run"));
    assertThat(checker.check(topic, Size.SMALL).passed()).isTrue();
    MutantResult mutant = runner.run(topic).mutants().get(0);
    assertThat(mutant.killed()).isTrue();
    assertThat(mutant.instance()).contains("edges");
  }

  @Test
  void failsACheckThatHasACounterexampleAndAMutantThatHasNone() throws IOException {
    Topic topic =
        topic(
            graph("no iden & edges", BACK + SOME),
            graph("edges = ~edges", BACK + SOME),
            ENTRY.formatted("Back", "alloy-check"),
            ENTRY.formatted("Some", "alloy-run"));
    ModelResult result = checker.check(topic, Size.SMALL).models().get(0);
    assertThat(result.result()).isEqualTo(Verdict.FAIL);
    assertThat(result.properties().get(0).result()).isEqualTo(Verdict.FAIL);
    assertThat(result.properties().get(0).instance()).contains("edges");
    assertThat(result.properties().get(1).result()).isEqualTo(Verdict.PASS);
    assertThat(runner.run(topic).passed()).isFalse();
  }

  @Test
  void refusesACommandThatIsNotListed() throws IOException {
    Topic topic =
        topic(graph("edges = ~edges", BACK + SOME), "", ENTRY.formatted("Back", "alloy-check"));
    assertThatThrownBy(() -> checker.check(topic, Size.SMALL))
        .isInstanceOf(SpecificationException.class)
        .hasMessage("Toy.als:5: command Some isn't listed in models.json");
  }

  @Test
  void refusesACommandWithoutExpectation() throws IOException {
    Topic topic =
        topic(
            graph("edges = ~edges", "Back: check GoBack for 3\n"),
            "",
            ENTRY.formatted("Back", "alloy-check"));
    assertThatThrownBy(() -> checker.check(topic, Size.SMALL))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("must be of kind alloy-check and say what it expects");
  }
}
