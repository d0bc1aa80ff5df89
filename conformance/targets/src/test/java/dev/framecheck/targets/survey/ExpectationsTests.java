package dev.framecheck.targets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down of a target, and how a later run differs from it. */
class ExpectationsTests {

  private static final Set<String> PLAYED = Set.of("a", "b", "c");

  @TempDir private Path folder;

  private static Outcome outcome(int pass, Finding... findings) {
    return new Outcome(
        "x:1/server",
        "X 1 (server)",
        Outcome.State.JUDGED,
        "",
        Map.of(
            Verdict.PASS,
            pass,
            Verdict.FAIL,
            (int) Stream.of(findings).filter(one -> one.verdict() == Verdict.FAIL).count()),
        List.of(findings),
        0,
        Map.of("5.1", new Tally(pass, 0, findings.length)),
        1);
  }

  private static Finding lax(String trace) {
    return new Finding(trace, Verdict.NON_STRICT, List.of("5.1"), "It may.");
  }

  private static Finding fails(String trace) {
    return new Finding(trace, Verdict.FAIL, List.of("5.1"), "It <fails>.");
  }

  @Test
  void findsNoDifferenceToItself() throws IOException {
    Expectations expectations = new Expectations(folder);
    Outcome outcome = outcome(1, fails("b"), fails("a"));
    expectations.write(outcome);
    assertThat(expectations.differences(outcome, PLAYED)).isEmpty();
    assertThat(folder.resolve("x-1-server.json")).content().containsSubsequence("\"a\"", "\"b\"");
  }

  @Test
  void namesWhatIsNewAndWhatIsGone() throws IOException {
    Expectations expectations = new Expectations(folder);
    expectations.write(outcome(1, fails("a"), fails("b")));
    assertThat(expectations.differences(outcome(1, fails("b"), fails("c")), PLAYED))
        .containsExactly("x:1/server fails now, §5.1: c.", "x:1/server fails no longer, §5.1: a.");
  }

  @Test
  void expectsOnlyTheClausesThatAnUnsteadyTargetFails() throws IOException {
    Expectations expectations = new Expectations(folder);
    Path file = folder.resolve("x-1-server.json");
    expectations.write(outcome(3, fails("a")));
    Files.writeString(
        file,
        Files.readString(file).replace("\"verdicts\"", "\"unsteady\" : \"why\", \"verdicts\""));
    expectations.write(outcome(2, fails("b"), lax("c")));
    assertThat(file).content().contains("\"unsteady\" : \"why\"").doesNotContain("\"c\"");
    assertThat(expectations.differences(outcome(1, fails("b"), lax("a")), PLAYED)).isEmpty();
    assertThat(expectations.differences(outcome(1, fails("a"), fails("b")), PLAYED)).isEmpty();
    assertThat(expectations.differences(outcome(1, lax("a")), PLAYED)).isNotEmpty();
  }

  @Test
  void doesNotExpectWhatFailsSometimes() throws IOException {
    Expectations expectations = new Expectations(folder);
    Path file = folder.resolve("x-1-server.json");
    expectations.write(outcome(3, fails("a")));
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"verdicts\"", "\"sometimes\" : {\"5.1\" : [\"b\"]}, \"verdicts\""));
    expectations.write(outcome(2, fails("a"), fails("b")));
    assertThat(file).content().containsOnlyOnce("\"b\"").contains("\"fail\" : 1");
    assertThat(expectations.differences(outcome(1, fails("a"), fails("b")), PLAYED)).isEmpty();
    assertThat(expectations.differences(outcome(2, fails("a")), PLAYED)).isEmpty();
    assertThat(expectations.differences(outcome(1, fails("b"), fails("c")), PLAYED))
        .containsExactly("x:1/server fails now, §5.1: c.", "x:1/server fails no longer, §5.1: a.");
  }

  @Test
  void leavesOutWhatWasNotReplayed() throws IOException {
    Expectations expectations = new Expectations(folder);
    expectations.write(outcome(1, fails("a"), fails("b")));
    assertThat(expectations.differences(outcome(0, fails("b")), Set.of("b"))).isEmpty();
  }

  @Test
  void comparesTheCountsWhereAllWasReplayed() throws IOException {
    Expectations expectations = new Expectations(folder);
    expectations.write(outcome(2, fails("a")));
    assertThat(expectations.differences(outcome(1, fails("a")), PLAYED))
        .singleElement()
        .asString()
        .startsWith("x:1/server: {fail=1, pass=1} instead of ");
  }

  @Test
  void saysThatNothingIsExpectedYet() throws IOException {
    assertThat(new Expectations(folder).differences(outcome(1), PLAYED))
        .containsExactly("x:1/server: nothing is expected of it yet (--update writes it).");
  }

  @Test
  void writesTheComparisonInThreeForms() throws IOException {
    SurveyReport report = new SurveyReport(List.of(outcome(1, fails("a"))), List.of("Differs."));
    report.write(folder);
    assertThat(folder.resolve("survey.html"))
        .content()
        .contains("X 1 (server)", "It &lt;fails&gt;.", "1/2", "Differs.")
        .doesNotContain("http://", "https://");
    assertThat(folder.resolve("survey.md"))
        .content()
        .contains("| X 1 (server) | 1 | 0 | 1 | 0 | 5.1 |");
    assertThat(report.json().at("/targets/0/findings/0/trace").asText()).isEqualTo("a");
  }
}
