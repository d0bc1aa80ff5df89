package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that run model checkers, on a model of four states. */
class CheckingTests {

  @TempDir private Path folder;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
  }

  @Test
  void checkPrintsTheAgreedObject() throws Exception {
    Run run = project.run("check", "--json");
    assertThat(run.status()).isZero();
    JsonNode model = run.json().path("models").path(0);
    assertThat(Run.fields(run.json())).containsExactly("models");
    assertThat(Run.fields(model))
        .containsExactly(
            "name",
            "engine",
            "size",
            "result",
            "distinctStates",
            "generatedStates",
            "seconds",
            "properties");
    assertThat(model.path("name").asText()).isEqualTo("Counter");
    assertThat(model.path("distinctStates").asInt()).isEqualTo(4);
    assertThat(model.path("properties").toString())
        .isEqualTo(
            "[{\"name\":\"SmallInv\",\"kind\":\"invariant\",\"result\":\"pass\"},"
                + "{\"name\":\"ReachThree\",\"kind\":\"probe\",\"result\":\"pass\"}]");
  }

  @Test
  void checkShowsTheBehaviourThatViolatesAProperty() throws Exception {
    Run run = project.model("n <= 2").run("check");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("Counter.SmallInv: ", "n = 3");
  }

  @Test
  void checkNamesTheLineThatDoesNotParse() throws Exception {
    Run run = project.model("n <=").run("check");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("MCCounter.tla:");
  }

  @Test
  void checkKnowsNoOtherModels() {
    Run run = project.run("check", "Count");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("framecheck: There is no model Count; there are Counter.");
  }

  @Test
  void checkRefusesToCheckNothing() {
    Run run = project.run("check", "--engine", "alloy");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("None of these models comes in the size small for alloy.");
  }

  @Test
  void checkRefusesFilesThatDisagree() throws Exception {
    Path models = project.topic().resolve("models.json");
    Files.writeString(
        models,
        Files.readString(models).replace("\"SmallInv\", \"kind\"", "\"OtherInv\", \"kind\""));
    Run run = project.run("check");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("OtherInv").hasLineCount(1);
  }

  @Test
  void checkTakesNoOtherTlcThanAJarOfTlc() {
    Run run = project.run("check", "--tla2tools", folder.resolve("none.jar").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("none.jar").hasLineCount(1);
  }

  @Test
  void mutantsPrintTheAgreedObject() throws Exception {
    Run run = project.run("mutants", "--json");
    assertThat(run.status()).isZero();
    assertThat(Run.fields(run.json())).containsExactly("mutants");
    assertThat(run.json().path("mutants").toString())
        .isEqualTo(
            "[{\"name\":\"StepTooFar\",\"topic\":\"tiny\",\"expected\":\"SmallInv\","
                + "\"violated\":\"SmallInv\",\"killed\":true,\"trace\":\"\"}]");
  }

  @Test
  void mutantThatViolatesNothingIsAViolation() throws Exception {
    Run run = project.mutant("n < 3").run("mutants");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("missed", "0 of 1 caught");
  }

  @Test
  void mutantsKnowNoOtherNames() {
    Run run = project.run("mutants", "StepBack");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no mutant StepBack.");
  }

  @Test
  void manifestNoticesAnotherResult() throws Exception {
    assertThat(project.run("manifest").status()).as("nothing is recorded yet").isEqualTo(1);
    assertThat(project.run("manifest", "--write").status()).isZero();
    assertThat(project.run("manifest", "--check").status()).isZero();
    Path manifest = project.topic().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"distinctStates\"\\s*:\\s*4", "\"distinctStates\" : 5"));
    Run changed = project.run("manifest", "--check");
    assertThat(changed.status()).isEqualTo(1);
    assertThat(changed.out()).contains("distinctStates");
  }
}
