package dev.framecheck.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.Baseline;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The formats, on a small report with awkward texts. */
class ReportWriterTests {

  private static final ReplayReport REPORT =
      new ReplayReport(
          "a <target> | \"quoted\"",
          List.of(
              result("b/fail", Verdict.FAIL, "5.1", "sent \u0001 | `x` <b>\nnext", Mark.FLAKY),
              result("a/pass", Verdict.PASS, "5.2", ""),
              result("c/skip", Verdict.UNSUPPORTED, "5.4", "needs more", Mark.OTHER_CHOICE),
              result("d/lax", Verdict.NON_STRICT, "7.1.7", "no Close", Mark.TIMED)),
          ChoiceProfile.parse("pong=each"),
          7,
          1.5,
          16);

  private static TraceResult result(
      String trace, Verdict verdict, String clause, String message, Mark... marks) {
    return new TraceResult(
        trace, verdict, List.of(clause), 0, "", "", message, Set.of(), Set.of(marks));
  }

  @Test
  void writesOneJsonObject() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ReportWriter.json().text(REPORT));
    assertThat(json.path("target").asText()).isEqualTo(REPORT.target());
    assertThat(json.at("/summary/fail").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/nonStrict").asInt()).isEqualTo(1);
    assertThat(json.at("/executed/choices/pong").asText()).isEqualTo("each");
    assertThat(json.at("/executed/decidedByTimer").asInt()).isEqualTo(1);
    assertThat(json.path("results")).hasSize(4);
    JsonNode failed = json.path("results").get(1);
    assertThat(failed.path("trace").asText()).isEqualTo("b/fail");
    assertThat(failed.path("verdict").asText()).isEqualTo("fail");
    assertThat(failed.path("clause").asText()).isEqualTo("5.1");
    assertThat(failed.path("message").asText()).startsWith("sent \u0001");
    assertThat(failed.path("marks").get(0).asText()).isEqualTo("flaky");
  }

  @Test
  void writesXmlThatParsesWithASuiteForEachClause() throws Exception {
    String xml = ReportWriter.junitXml().text(REPORT);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("4");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getAttribute("skipped")).isEqualTo("1");
    assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(4);
    assertThat(((Element) root.getElementsByTagName("failure").item(0)).getAttribute("message"))
        .startsWith("sent \ufffd");
  }

  @Test
  void writesATableThatItsTextsCannotBreak() {
    String page = ReportWriter.markdown().text(REPORT);
    assertThat(page).contains("| 1 | 1 | 1 | 0 | 1 | 0 |", "Choices: `pong=each`.", "(flaky)");
    assertThat(page).contains("\\| 'x' &lt;b> next");
  }

  private static final BaselineComparison BASELINE =
      BaselineComparison.of(
          Baseline.of(
              List.of(
                  new Deviation("a/pass", Verdict.FAIL, "was so"),
                  new Deviation("b/fail", Verdict.FAIL, "old | parser"),
                  new Deviation("c/skip", Verdict.FAIL, Deviation.NO_REASON))),
          REPORT.results(),
          false);

  @Test
  void jsonTellsKnownDeviationsFromOthers() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ReportWriter.json(BASELINE).text(REPORT));
    assertThat(json.path("baseline").toString())
        .isEqualTo(
            "{\"conforms\":false,\"known\":1,\"new\":[],\"outdated\":[{\"trace\":\"a/pass\","
                + "\"recorded\":\"fail\",\"now\":\"pass\",\"reason\":\"was so\"}],"
                + "\"outdatedButTolerated\":[],\"unjudged\":[{\"trace\":\"c/skip\","
                + "\"why\":\"unsupported\"}],\"withoutReason\":[\"c/skip\"]}");
    assertThat(json.at("/results/1/known").asText()).isEqualTo("old | parser");
    assertThat(json.at("/results/0").has("known")).isFalse();
  }

  @Test
  void xmlSkipsKnownDeviationsAndFailsEntriesThatAreOutdated() throws Exception {
    String xml = ReportWriter.junitXml(BASELINE).text(REPORT);
    assertThat(xml)
        .contains("tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"2\"")
        .contains("known deviation (old | parser): ")
        .contains("<failure message=\"recorded as fail (was so), now pass. \"");
  }

  @Test
  void markdownTellsKnownDeviationsFromOthers() {
    assertThat(ReportWriter.markdown(BASELINE).text(REPORT))
        .contains("### Known deviations", "| `b/fail` | old \\| parser |")
        .contains("no longer hold", "| `a/pass` | recorded as fail (was so), now pass |")
        .contains("says nothing about, tolerated", "| `c/skip` | unsupported |")
        .contains("without a reason", "| `c/skip` | fail |")
        .doesNotContain("New deviations", "### Failures");
  }

  @Test
  void markdownSaysThatCompressionIsNotJudged() {
    assertThat(ReportWriter.markdown().text(REPORT)).contains("RFC 7692", "RSV1 must be refused");
  }

  @Test
  void replacesAFileAndLeavesNothingElse(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("reports/replay.json");
    ReportWriter.json().write(REPORT, file);
    ReportWriter.markdown().write(REPORT, file);
    assertThat(Files.readString(file)).isEqualTo(ReportWriter.markdown().text(REPORT));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
