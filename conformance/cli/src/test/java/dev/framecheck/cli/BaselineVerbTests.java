package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run beside a baseline: what it prints, and its status. */
class BaselineVerbTests {

  private static final String FAILING = "tiny/server/end";

  @TempDir private Path folder;
  private TinyProject project;
  private Path baseline;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
    baseline = folder.resolve("known.json");
    expect(true);
  }

  /** Two traces, the second of which expects what the reference doesn't do, or does. */
  private void expect(boolean impossible) throws Exception {
    Observation reaction =
        impossible ? new Observation.End() : new Observation.Pong(ByteRuns.EMPTY);
    Corpus.of(
            List.of(
                TinyProject.ping(FAILING, reaction),
                TinyProject.ping("tiny/server/ping", new Observation.Pong(ByteRuns.EMPTY))))
        .write(project.coreFile());
  }

  private Run replay(String... more) {
    String[] args = new String[4 + more.length];
    System.arraycopy(
        new String[] {"replay", "reference", "--baseline", baseline.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return project.run(args);
  }

  @Test
  void updateRecordsAndALaterRunAsksForTheReason() throws Exception {
    assertThat(project.run("replay", "reference").status()).isEqualTo(1);
    assertThat(replay("--update-baseline").status()).isZero();
    byte[] written = Files.readAllBytes(baseline);
    Run run = replay();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("baseline: 1 known, 0 new, 0 outdated")
        .contains("1 entries without a reason: " + FAILING)
        .doesNotContain("fail  " + FAILING);
    assertThat(replay("--update-baseline").status()).isZero();
    assertThat(baseline).hasBinaryContent(written);
  }

  @Test
  void newFailureIsAViolation() throws Exception {
    Files.writeString(baseline, "{\"baseline\": 1, \"deviations\": []}");
    Run run = replay();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("fail  " + FAILING, "0 known, 1 new, 0 outdated");
  }

  @Test
  void entryThatNowPassesIsAViolationAndNamed() throws Exception {
    replay("--update-baseline");
    expect(false);
    Run run = replay();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("outdated  " + FAILING, "recorded as fail", "now pass");
    assertThat(replay("--json").json().at("/baseline/outdated/0/trace").asText())
        .isEqualTo(FAILING);
    assertThat(replay("--update-baseline").status()).isZero();
    assertThat(baseline).content().doesNotContain(FAILING);
  }

  @Test
  void entryWhoseTraceIsNotRunIsToleratedAndKept() throws Exception {
    replay("--update-baseline");
    Corpus.of(List.of(TinyProject.ping("tiny/server/ping", new Observation.Pong(ByteRuns.EMPTY))))
        .write(project.coreFile());
    Run run = replay();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("tolerated, since this run says nothing about them: " + FAILING + " (not run)");
    replay("--update-baseline");
    assertThat(baseline).content().contains(FAILING);
  }

  @Test
  void everyReportShowsWhatIsKnown() throws Exception {
    Files.writeString(
        baseline,
        """
        {"baseline": 1, "deviations": [
          {"trace": "%s", "verdict": "fail", "reason": "for old clients"}]}
        """
            .formatted(FAILING));
    Path report = folder.resolve("out");
    assertThat(replay("--report", report.toString()).status()).isZero();
    for (String file :
        List.of("report.html", "report.json", "report.sarif", "junit.xml", "summary.md")) {
      assertThat(report.resolve(file)).content().contains("for old clients");
    }
  }

  @Test
  void wrongFileIsNamedWithItsPlaceBeforeTheReplay() throws Exception {
    Files.writeString(baseline, "{\n\"baseline\": 1,\n\"deviations\": 7}");
    Run run = replay();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(baseline + ":3: ", "deviations").hasLineCount(1);
    assertThat(run.out()).isEmpty();
    Files.delete(baseline);
    assertThat(replay().status()).isEqualTo(2);
    assertThat(project.run("replay", "reference", "--update-baseline").err())
        .contains("--update-baseline needs --baseline FILE.");
  }
}
