package dev.framecheck.kit.report;

import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.pong;
import static dev.framecheck.kit.TraceBuilder.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.Baseline;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import dev.framecheck.traces.Trace;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against the standard's own schema, and against what a reader of code scanning needs. */
class SarifReportTests {

  private static final Trace PING =
      server("b/new", "5.5.2").header(true, 0, 9, 0, path(pong(""))).fenceless().build();

  private static final ReplayReport REPORT =
      new ReplayReport(
          "target <1>",
          List.of(
              result("a/known", Verdict.FAIL, "5.1"),
              result(PING.id(), Verdict.FAIL, "5.5.2", Mark.FLAKY),
              result("c/lax", Verdict.NON_STRICT, "7.1.7"),
              result("d/gone", Verdict.PASS, "5.1"),
              result("e/fine", Verdict.PASS, "5.2"),
              result("f/worse", Verdict.FAIL, "WHATWG-disappear")),
          ChoiceProfile.UNKNOWN,
          7,
          1.5,
          1);

  private static final Baseline BASELINE =
      Baseline.of(
          List.of(
              new Deviation("a/known", Verdict.FAIL, "old parser"),
              new Deviation("d/gone", Verdict.FAIL, "was so"),
              new Deviation("f/worse", Verdict.NON_STRICT, "lazy")));

  private static TraceResult result(String trace, Verdict verdict, String clause, Mark... marks) {
    return new TraceResult(
        trace, verdict, List.of(clause), 0, "a Pong", "nothing", "why", Set.of(), Set.of(marks));
  }

  private static String text(boolean strict) {
    return ReportWriter.sarif(
            List.of(PING), BaselineComparison.of(BASELINE, REPORT.results(), strict))
        .text(REPORT);
  }

  private static Schema schema() throws Exception {
    try (InputStream file =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(file);
    }
  }

  @Test
  void fitsTheSchemaOfTheStandard() throws Exception {
    Schema schema = schema();
    assertThat(schema.validate(text(false), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(text(true), InputFormat.JSON)).isEmpty();
    String bare =
        ReportWriter.sarif(List.of(), BaselineComparison.none(false))
            .text(new ReplayReport("t", List.of(), ChoiceProfile.UNKNOWN, 0, 0, 1));
    assertThat(schema.validate(bare, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(text(false).replace("\"error\"", "\"bad\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void resultsPointAtTheirRulesAndTellWhatIsKnown() throws Exception {
    JsonNode run = new ObjectMapper().readTree(text(false)).at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules.findValuesAsText("id"))
        .containsExactly("RFC6455-5.1", "RFC6455-5.5.2", "RFC6455-7.1.7", "WHATWG-disappear");
    assertThat(run.path("results"))
        .extracting(
            one -> one.at("/properties/verdict").asText(),
            one -> one.path("level").asText(),
            one -> one.path("baselineState").asText(),
            one -> one.path("ruleId").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("fail", "error", "unchanged", "RFC6455-5.1"),
            org.assertj.core.groups.Tuple.tuple("fail", "error", "new", "RFC6455-5.5.2"),
            org.assertj.core.groups.Tuple.tuple("non-strict", "note", "new", "RFC6455-7.1.7"),
            org.assertj.core.groups.Tuple.tuple("pass", "none", "absent", "RFC6455-5.1"),
            org.assertj.core.groups.Tuple.tuple("fail", "error", "updated", "WHATWG-disappear"));
    for (JsonNode one : run.path("results")) {
      assertThat(rules.get(one.path("ruleIndex").asInt()).path("id")).isEqualTo(one.path("ruleId"));
    }
    assertThat(run.at("/results/0/suppressions/0/justification").asText()).isEqualTo("old parser");
  }

  @Test
  void showsTheBytesAndWhereTheTraceIs() throws Exception {
    JsonNode one = new ObjectMapper().readTree(text(false)).at("/runs/0/results/1");
    assertThat(one.at("/message/text").asText()).isEqualTo("b/new: why");
    assertThat(one.at("/properties/bytes").get(0).asText())
        .isEqualTo(PING.steps().get(0).bytes().toString());
    assertThat(one.at("/properties/marks/0").asText()).isEqualTo("flaky");
    assertThat(one.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("b/new");
    assertThat(one.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("traces/corpus/" + PING.topic() + "-core.jsonl");
  }

  @Test
  void shouldsAreWarningsWhereTheyCount() throws Exception {
    assertThat(new ObjectMapper().readTree(text(true)).at("/runs/0/results/2/level").asText())
        .isEqualTo("warning");
  }
}
