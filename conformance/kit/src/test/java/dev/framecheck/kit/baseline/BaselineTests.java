package dev.framecheck.kit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of known deviations, and what a run makes of it. */
class BaselineTests {

  private static final Deviation FAILS = new Deviation("a/fails", Verdict.FAIL, "old parser");
  private static final Deviation LAX = new Deviation("b/lax", Verdict.NON_STRICT, "no Close");

  private static TraceResult result(String trace, Verdict verdict) {
    return new TraceResult(trace, verdict, List.of("5.1"), 0, "", "", "", Set.of(), Set.of());
  }

  private static BaselineComparison compare(boolean strict, TraceResult... results) {
    return BaselineComparison.of(Baseline.of(List.of(LAX, FAILS)), List.of(results), strict);
  }

  @Test
  void textIsSortedFitsTheSchemaAndIsReadBack(@TempDir Path folder) throws Exception {
    String text = Baseline.of(List.of(LAX, FAILS)).text();
    assertThat(text)
        .isEqualTo(
            """
            {
              "baseline" : 1,
              "deviations" : [
                {
                  "trace" : "a/fails",
                  "verdict" : "fail",
                  "reason" : "old parser"
                },
                {
                  "trace" : "b/lax",
                  "verdict" : "non-strict",
                  "reason" : "no Close"
                }
              ]
            }
            """);
    try (InputStream file = Baseline.class.getResourceAsStream("baseline.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(file);
      assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(text.replace("\"fail\"", "\"pass\""), InputFormat.JSON))
          .isNotEmpty();
    }
    Path file = Files.writeString(folder.resolve("baseline.json"), text);
    assertThat(Baseline.read(file).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no JSON|:1: not a baseline: Unrecognized token",
        "[]|:1: not a baseline: ",
        "{`baseline`: 1, `deviations`: []} {}|:1: not a baseline: Trailing token",
        "{`baseline`: 2, `deviations`: []}|baseline: the version of a baseline is 1",
        "{`baseline`: 1}|deviations: ",
        "{`baseline`: 1, `deviations`: [], `more`: 1}|more: ",
        "{`baseline`: 1, `deviations`: [null]}|deviations[0]: null is no entry",
        "{`baseline`: 1, `deviations`: [{`trace`: `t`, `verdict`: `fail`}]}|deviations[0].reason: ",
        "{`baseline`: 1, `deviations`: [{`trace`: 7, `verdict`: `fail`, `reason`: `r`}]}|deviations[0].trace: ",
        "{`baseline`: 1, `deviations`: [{`trace`: `t`, `verdict`: `bad`, `reason`: `r`}]}|deviations[0]: there is no verdict bad",
        "{`baseline`: 1, `deviations`: [{`trace`: `t`, `verdict`: `pass`, `reason`: `r`}]}|deviations[0]: a known deviation is fail or non-strict, not pass",
        "{`baseline`: 1, `deviations`: [{`trace`: `t`, `verdict`: `fail`, `reason`: ` `}]}|deviations[0]: a known deviation has a reason",
      })
  void saysWhereAFileIsWrong(String text, String sentence, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("b.json"), text.replace('`', '"'));
    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(sentence);
  }

  @Test
  void refusesTwoEntriesForOneTrace(@TempDir Path folder) throws Exception {
    String entry = "{\"trace\": \"t\", \"verdict\": \"fail\", \"reason\": \"r\"}";
    Path file = folder.resolve("b.json");
    Files.writeString(file, "{\"baseline\": 1, \"deviations\": [" + entry + ",\n" + entry + "]}");
    assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("two entries for t");
  }

  @Test
  void conformsWhereTheRunShowsWhatIsKnown() {
    BaselineComparison same =
        compare(true, result("a/fails", Verdict.FAIL), result("b/lax", Verdict.NON_STRICT));
    assertThat(same.conforms()).isTrue();
    assertThat(same.known()).hasSize(2);
  }

  @Test
  void newFailureCounts() {
    BaselineComparison worse =
        compare(false, result("a/fails", Verdict.FAIL), result("c", Verdict.FAIL));
    assertThat(worse.conforms()).isFalse();
    assertThat(worse.unknown()).extracting(TraceResult::trace).containsExactly("c");
  }

  @ParameterizedTest
  @CsvSource({"PASS", "NON_STRICT", "OBSERVED"})
  void failureThatIsGoneCounts(Verdict now) {
    BaselineComparison better = compare(false, result("a/fails", now));
    assertThat(better.conforms()).isFalse();
    assertThat(better.outdated())
        .extracting(BaselineComparison.Changed::text)
        .containsExactly("recorded as fail (old parser), now " + now.text());
  }

  @ParameterizedTest
  @CsvSource({"INCONCLUSIVE", "UNSUPPORTED"})
  void whatTheRunSaysNothingAboutIsTolerated(Verdict now) {
    BaselineComparison silent = compare(true, result("a/fails", now));
    assertThat(silent.conforms()).isTrue();
    assertThat(silent.unjudged())
        .extracting(BaselineComparison.Unjudged::why)
        .containsExactly(now.text(), "not run");
  }

  @Test
  void shouldsCountUnderStrictAlone() {
    TraceResult[] run = {
      result("a/fails", Verdict.FAIL),
      result("b/lax", Verdict.PASS),
      result("c", Verdict.NON_STRICT)
    };
    assertThat(compare(false, run).conforms()).isTrue();
    assertThat(compare(false, run).outdatedButTolerated()).hasSize(1);
    assertThat(compare(true, run).unknown()).extracting(TraceResult::trace).containsExactly("c");
    assertThat(compare(true, run).outdated()).hasSize(1);
  }

  @Test
  void shouldThatBecameAMustCountsAlways() {
    BaselineComparison worse = compare(false, result("b/lax", Verdict.FAIL));
    assertThat(worse.unknown()).extracting(TraceResult::trace).containsExactly("b/lax");
    assertThat(worse.outdated()).hasSize(1);
  }

  @Test
  void updateKeepsReasonsOfWhatStaysAndWhatWasNotJudged() {
    Baseline old =
        Baseline.of(
            List.of(
                FAILS,
                LAX,
                new Deviation("c/gone", Verdict.FAIL, "was so"),
                new Deviation("d/open", Verdict.FAIL, "slow"),
                new Deviation("e/worse", Verdict.NON_STRICT, "lazy")));
    List<TraceResult> run =
        List.of(
            result("a/fails", Verdict.FAIL),
            result("c/gone", Verdict.PASS),
            result("d/open", Verdict.INCONCLUSIVE),
            result("e/worse", Verdict.FAIL),
            result("f/new", Verdict.FAIL),
            result("g/lax", Verdict.NON_STRICT));
    Baseline updated = old.updated(run, false);
    assertThat(updated.entries())
        .extracting(entry -> entry.trace() + " " + entry.reason())
        .containsExactly(
            "a/fails old parser",
            "b/lax no Close",
            "d/open slow",
            "e/worse " + Deviation.NO_REASON,
            "f/new " + Deviation.NO_REASON);
    assertThat(old.updated(run, true).entry("g/lax")).isPresent();
    BaselineComparison after = BaselineComparison.of(updated, run, false);
    assertThat(after.conforms()).isTrue();
    assertThat(after.withoutReason())
        .extracting(Deviation::trace)
        .containsExactly("e/worse", "f/new");
  }
}
