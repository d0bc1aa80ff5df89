package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusVerbTests {

  @TempDir private Path folder;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
  }

  @Test
  void listPrintsTheAgreedObject() throws Exception {
    Files.writeString(
        project.corpus().resolve("tiny-coverage.json"),
        "[{\"model\":\"Counter\",\"transitions\":4,\"covered\":4,\"totalSteps\":9,"
            + "\"lowerBound\":8}]");
    Run run = project.run("traces", "list", "--json");
    assertThat(run.status()).isZero();
    assertThat(Run.fields(run.json())).containsExactly("traces", "coverage");
    assertThat(run.json().path("traces").toString())
        .isEqualTo(
            "[{\"id\":\"tiny/server/ping\",\"topic\":\"tiny\",\"role\":\"server\","
                + "\"clauses\":[\"5.5.2\"],\"threats\":[\"T09\"],\"steps\":1}]");
    assertThat(Run.fields(run.json().path("coverage").path(0)))
        .containsExactly("model", "transitions", "covered", "totalSteps", "lowerBound");
  }

  @Test
  void listChoosesByClause() {
    assertThat(project.run("traces", "list", "--clause", "5.5").out()).contains("1 trace");
    Run none = project.run("traces", "list", "--clause", "5.1");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("No trace was chosen of 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.5", "5.5.2", "T09", "tiny/server", "tiny/server/ping"})
  void listChoosesByClauseThreatOrId(String what) {
    assertThat(project.run("traces", "list", "--only", what).out()).contains("1 trace");
    assertThat(project.run("traces", "list", "--only", "T01", "--only", what).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.5.20", "T08", "tiny/serv", "ping"})
  void listChoosesNothingElse(String what) {
    assertThat(project.run("traces", "list", "--only", what).status()).isEqualTo(2);
  }

  @Test
  void showTellsEachStep() {
    Run run = project.run("traces", "show", "tiny/server/ping");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("step 0 (goal) in OPEN", "8980", "a Pong");
  }

  @Test
  void showKnowsNoOtherTraces() {
    Run run = project.run("traces", "show", "tiny/none");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("The corpus has no trace tiny/none.");
  }

  @Test
  void truncatedCorpusIsNamedWithItsLine() throws Exception {
    byte[] whole = Files.readAllBytes(project.coreFile());
    Files.write(project.coreFile(), Arrays.copyOf(whole, whole.length / 2));
    for (String verb : new String[] {"list", "verify"}) {
      Run run = project.run("traces", verb);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("tiny-core.jsonl:1").hasLineCount(1);
    }
  }

  @Test
  void fileThatIsNotPackedIsRefused() throws Exception {
    Files.move(project.coreFile(), project.corpus().resolve("tiny-core.jsonl.gz"));
    Run run = project.run("traces", "list");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("tiny-core.jsonl.gz").hasLineCount(1);
  }

  @Test
  void emptyCorpusIsWrongInput() throws Exception {
    Files.delete(project.coreFile());
    Run run = project.run("traces", "list");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no corpus file in");
  }

  @Test
  void coverageThatIsNoJsonIsNamed() throws Exception {
    Files.writeString(project.corpus().resolve("tiny-coverage.json"), "[{");
    Run run = project.run("traces", "list");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("tiny-coverage.json is no coverage file").hasLineCount(1);
  }

  @Test
  void nothingIsGeneratedWithoutAModelForTraces() {
    Run run = project.run("traces", "generate");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("No topic").contains("has a model for traces.");
  }
}
