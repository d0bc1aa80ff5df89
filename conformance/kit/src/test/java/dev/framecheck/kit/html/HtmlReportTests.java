package dev.framecheck.kit.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceBuilder;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.Baseline;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import dev.framecheck.traces.Trace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTests {

  private static final String ACTUAL = "a Pong [6869], then the end of TCP";

  private static Trace trace(String id) {
    return TraceBuilder.server(id, "5.5.2")
        .frame(true, 9, "hi", TraceBuilder.path(TraceBuilder.pong("hi")))
        .header(true, 4, 1, 70000, TraceBuilder.failing(1002))
        .build();
  }

  private static TraceResult failure(Trace trace, String expected, String actual) {
    return new TraceResult(
        trace.id(),
        Verdict.FAIL,
        List.of("5.2"),
        2,
        expected,
        actual,
        "Step 2: expected " + expected + "; observed " + actual + ".",
        Set.of(),
        Set.of());
  }

  private static ReplayReport report(TraceResult... results) {
    return new ReplayReport("a target", List.of(results), ChoiceProfile.UNKNOWN, 3, 0.5, 1);
  }

  private static String page(Trace trace, TraceResult result) {
    return HtmlReport.of(List.of(trace)).text(report(result));
  }

  @Test
  void drawsWhatWasExpectedAndWhatWasObserved() {
    Trace trace = trace("framing/one");
    assertThat(page(trace, failure(trace, "a Close 1002", ACTUAL)))
        .contains("header of a text frame, masked, RSV 4, length 70000 in 64 bits")
        .containsSubsequence(">expected<", ">a Close 1002<", ">the end of TCP<")
        .containsSubsequence(">observed<", ">a Pong [6869]<", ">the end of TCP<");
  }

  @Test
  void drawsNoArrowWhereNothingWasSent() {
    Trace trace = trace("framing/one");
    assertThat(page(trace, failure(trace, "a Close 1002", "nothing, and TCP is left open")))
        .containsSubsequence(">observed<", ">nothing<", ">TCP is left open<")
        .doesNotContainPattern("observed\">\\s*<title>TCP[^<]*</title>\\s*<line");
  }

  @Test
  void namesEveryFieldOfTheFramesThatWereSent() {
    Trace trace = trace("framing/one");
    assertThat(page(trace, failure(trace, "a Close 1002", ACTUAL)))
        .containsSubsequence(
            "<b>FIN</b>",
            "<b>RSV1</b>",
            "<b>RSV2</b>",
            "<b>RSV3</b>",
            "<b>opcode</b>",
            "<b>MASK</b>",
            "<b>length</b>",
            "<b>masking key</b>",
            "<b>payload</b>",
            "<b>unmasked</b>",
            "<b>extended length</b>");
  }

  @Test
  void headlineSaysWhetherTheTargetConforms() {
    Trace trace = trace("framing/one");
    assertThat(page(trace, TraceResult.pass(trace, Set.of()))).contains(">Conforms<");
    assertThat(page(trace, failure(trace, "a Close 1002", ACTUAL))).contains("1 trace fails");
    assertThat(HtmlReport.of(List.of()).text(report())).contains("Nothing was decided");
  }

  @Test
  void needsNoNetworkAndNoOtherFile() {
    Trace trace = trace("framing/one");
    assertThat(page(trace, failure(trace, "a Close 1002", ACTUAL)))
        .doesNotContain("http:", "https:", "<script", "<link", "<img", "src=", "@import");
  }

  @Test
  void escapesWhatComesFromTheTarget() {
    Trace trace = trace("framing/one");
    assertThat(page(trace, failure(trace, "<b>", "<script>alert(1)</script>")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void givesTheSamePageForTheSameReport() {
    Trace trace = trace("framing/one");
    TraceResult result = failure(trace, "a Close 1002", ACTUAL);
    assertThat(page(trace, result)).isEqualTo(page(trace, result));
  }

  @Test
  void drawsOneFailureOfEachKind() {
    Trace one = trace("framing/one");
    Trace two = trace("framing/two");
    Trace other = trace("framing/other");
    String page =
        HtmlReport.of(List.of(one, two, other))
            .text(
                report(
                    failure(one, "a Close 1002", "a Pong [61]"),
                    failure(two, "a Close 1002", "a Pong [6262]"),
                    failure(other, "a Close 1002", "nothing")));
    assertThat(page).contains("1 more failed in the same way");
    assertThat(page.split("<article", -1)).hasSize(3);
  }

  @Test
  void listsKnownDeviationsAndDrawsNewOnes() {
    Trace known = trace("framing/known");
    Trace fresh = trace("framing/new");
    ReplayReport report =
        report(failure(known, "a Close 1002", "nothing"), failure(fresh, "a Pong", "nothing"));
    Baseline baseline =
        Baseline.of(List.of(new Deviation(known.id(), Verdict.FAIL, "for <old> clients")));
    String page =
        HtmlReport.of(List.of(known, fresh))
            .with(BaselineComparison.of(baseline, report.results(), false))
            .text(report);
    assertThat(page.split("<article", -1)).hasSize(2);
    assertThat(page).contains("for &lt;old&gt; clients", "1 new deviation", "1 known deviation");
  }

  @Test
  void saysThatCompressionIsNotJudged() {
    assertThat(HtmlReport.of(List.of()).text(report())).contains("RFC 7692");
  }

  @Test
  void drawsNothingForATraceThatIsNotAtHand() {
    Trace trace = trace("framing/one");
    String page = HtmlReport.of(List.of()).text(report(failure(trace, "a Close 1002", ACTUAL)));
    assertThat(page).contains("framing/one").doesNotContain("<svg");
  }

  @Test
  void staysBelowFiveMegabytesWithThreeThousandKindsOfFailure() {
    List<Trace> traces = new ArrayList<>();
    List<TraceResult> results = new ArrayList<>();
    String lengthy = "a text frame [61] and more, ".repeat(40);
    for (int i = 0; i < 3000; i++) {
      Trace trace = trace("framing/server/OPEN.TEXT.a-rather-long-name-of-a-situation/" + i);
      traces.add(trace);
      results.add(failure(trace, lengthy, "kind " + i + ": " + lengthy));
    }
    String page = HtmlReport.of(traces).text(report(results.toArray(TraceResult[]::new)));
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
  }

  @Test
  void showsWhatTheModelCheckersFound() {
    String page =
        HtmlReport.of(List.of())
            .with(
                List.of(
                    new CheckedModel(
                        "Framing",
                        "tlc",
                        "small",
                        "pass",
                        1234,
                        56789,
                        1.25,
                        "long runs",
                        List.of(new CheckedModel.Property("BoundedInv", "invariant", "pass")))),
                List.of(new CheckedMutant("KeepsRsv", "ignores RSV", "RsvInv", "", false, 0)))
            .withThreats(
                List.of(new ThreatAnswer("T09", "Frames", "framing", "answered", 1, 2, 3, "pass")))
            .text(report());
    assertThat(page)
        .contains("BoundedInv", "1,234 distinct states", "long runs", "KeepsRsv", "missed", "T09");
  }

  @Test
  void writesTheFileWhole(@TempDir Path folder) throws Exception {
    Trace trace = trace("framing/one");
    Path file = folder.resolve("deep/report.html");
    HtmlReport.of(List.of(trace)).write(report(TraceResult.pass(trace, Set.of())), file);
    assertThat(file).content().endsWith("</html>\n");
    try (var files = Files.list(folder.resolve("deep"))) {
      assertThat(files).containsExactly(file);
    }
  }
}
