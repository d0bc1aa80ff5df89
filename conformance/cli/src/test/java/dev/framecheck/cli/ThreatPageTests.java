package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Decisions;
import dev.framecheck.traces.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code threats --html}. */
class ThreatPageTests {

  @TempDir private Path folder;
  private TinyProject project;
  private Path page;
  private Path report;

  @BeforeEach
  void makeProject() throws Exception {
    project = TinyProject.in(folder);
    page = folder.resolve("threats.html");
    report = folder.resolve("replay.json");
    Files.writeString(
        project.topic().resolve("manifest.json"),
        """
        {"models": [{"name": "Counter", "properties": [{"name": "SmallInv", "result": "pass"}]}],
         "mutants": [{"name": "StepTooFar", "killed": true}]}
        """);
  }

  private String written(String... further) throws Exception {
    assertThat(run(further).status()).isZero();
    return Files.readString(page);
  }

  private Run run(String... further) throws Exception {
    String[] arguments = new String[further.length + 3];
    arguments[0] = "threats";
    arguments[1] = "--html";
    arguments[2] = page.toString();
    System.arraycopy(further, 0, arguments, 3, further.length);
    return project.run(arguments);
  }

  @Test
  void showsWhyAThreatIsRuledOut() throws Exception {
    assertThat(written())
        .contains("T09: Counting", "It stays small.", "<code>SmallInv == n &lt;= 3</code>")
        .contains("What the bounds hide: Larger numbers.", "Counts too far.");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertThat(written()).contains("Not answered: no property states it yet.");
  }

  @Test
  void drawsTheCounterexample() throws Exception {
    assertThat(written()).doesNotContain("<svg");
    Corpus.of(
            List.of(
                TinyProject.ping(
                    "tiny/server/counterexample/StepTooFar", new Observation.Pong(ByteRuns.EMPTY))))
        .write(project.corpus().resolve("tiny-counterexamples.jsonl"));
    assertThat(written())
        .contains("<svg", "tiny/server/counterexample/StepTooFar", "The fault: Counts too far.")
        .doesNotContain("see the message");
  }

  @Test
  void showsADecision() throws Exception {
    assertThat(written()).doesNotContain("A decision that the rule makes");
    Files.writeString(
        project.corpus().resolve("tiny" + Decisions.ENDING),
        """
        {"id":"tiny/a/1","topic":"tiny","model":"Counter","clauses":["5.5.2"],"threats":["T09"],"source":"rfc",\
        "in":{"page":"http://one.example"},"out":{"outcome":"refuse"}}
        """);
    assertThat(written())
        .contains("A decision that the rule makes", "tiny/a/1")
        .contains("<code>http://one.example</code>", "<code>refuse</code>");
  }

  @Test
  void showsHowOthersDo() throws Exception {
    Files.writeString(
        report,
        """
        {"target": "Some server", "results": [{"trace": "tiny/server/ping", "verdict": "fail"},
          {"trace": "of/another/corpus", "verdict": "pass"}]}
        """);
    assertThat(written("--judged", report.toString()))
        .containsPattern(
            "chip fail\">fail</span></td><th scope=\"row\">Some server</th><td>1 fail<");
  }

  @Test
  void refusesWhatIsNoReport() throws Exception {
    assertThat(refused("{\n]")).contains(report + ":2: not JSON");
    assertThat(refused("[]")).contains(report + ": not a report of a replay");
    assertThat(
            refused(
                "{\"target\": \"x\", \"results\": [{\"trace\": \"t\", \"verdict\": \"good\"}]}"))
        .contains("the result of trace 't' has no verdict but 'good'");
    assertThat(page).doesNotExist();
  }

  private String refused(String text) throws Exception {
    Files.writeString(report, text);
    Run run = run("--judged", report.toString());
    assertThat(run.status()).isEqualTo(2);
    return run.err();
  }
}
