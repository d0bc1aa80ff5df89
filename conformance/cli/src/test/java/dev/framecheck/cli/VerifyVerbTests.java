package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyVerbTests {

  @TempDir private Path folder;
  private TinyProject project;
  private Path report;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
    report = folder.resolve("report");
    assertThat(project.run("manifest", "--write").status()).isZero();
  }

  @Test
  void printsOneObjectAndWritesTheReport() throws Exception {
    Run run = project.run("verify", "--json", "--report", report.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(Run.fields(run.json()))
        .containsExactly(
            "conforms", "check", "mutants", "differences", "replay", "threats", "report");
    assertThat(run.json().path("conforms").asBoolean()).isTrue();
    assertThat(report.resolve("report.html"))
        .content()
        .contains("SmallInv", "StepTooFar", "Counts too far.", "tiny/server/ping", "answered");
  }

  @Test
  void saysWhatIsOutOfDate() throws Exception {
    Files.delete(project.topic().resolve("manifest.json"));
    Run run = project.run("verify", "--report", report.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("Generated files are out of date:", "Not everything conforms; the report is");
  }

  @Test
  void reportThatCannotBeWrittenIsNamedFirst() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    Run run = project.run("verify", "--report", taken.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(taken + ": it is no folder.");
  }
}
