package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreatsVerbTests {

  @TempDir private Path folder;
  private TinyProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
  }

  private void record(String result, boolean killed) throws Exception {
    Files.writeString(
        project.topic().resolve("manifest.json"),
        """
        {"models": [{"name": "Counter", "properties": [{"name": "SmallInv", "result": "%s"}]}],
         "mutants": [{"name": "StepTooFar", "killed": %s}]}
        """
            .formatted(result, killed));
  }

  private String statusOfFirst() throws Exception {
    return project.run("threats", "--json").json().path("threats").path(0).path("status").asText();
  }

  @Test
  void printsTheAgreedObject() throws Exception {
    record("pass", true);
    Run run = project.run("threats", "--json");
    assertThat(run.status()).isZero();
    assertThat(Run.fields(run.json())).containsExactly("threats");
    assertThat(run.json().path("threats").toString())
        .isEqualTo(
            "[{\"id\":\"T09\",\"title\":\"Counting\",\"status\":\"answered\","
                + "\"properties\":[\"Counter.SmallInv\"],\"mutants\":[\"StepTooFar\"],"
                + "\"traces\":[\"tiny/server/ping\"]},"
                + "{\"id\":\"D01\",\"title\":\"Other\",\"status\":\"open\","
                + "\"properties\":[],\"mutants\":[],\"traces\":[]}]");
  }

  @Test
  void threatIsOpenWhileNothingIsRecorded() throws Exception {
    assertThat(statusOfFirst()).isEqualTo("open");
  }

  @Test
  void threatIsOpenWhileItsMutantIsNotCaught() throws Exception {
    record("pass", false);
    assertThat(statusOfFirst()).isEqualTo("open");
  }

  @Test
  void threatIsViolatedWithItsProperty() throws Exception {
    record("fail", true);
    assertThat(statusOfFirst()).isEqualTo("violated");
    assertThat(project.run("threats").status()).isEqualTo(1);
  }

  @Test
  void refusesNamesThatNothingBears() throws Exception {
    Run run = project.threats("Counter.LargeInv").run("threats");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("T09 names a property Counter.LargeInv that does not exist.");
  }

  @Test
  void namesTheLineOfARegisterThatIsNoJson() throws Exception {
    Path register = project.specs().resolve("threats/threats.json");
    Files.writeString(register, "{\n\"threats\": [{]}");
    Run run = project.run("threats");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(register + ":2").hasLineCount(1);
  }
}
