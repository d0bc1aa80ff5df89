package dev.framecheck.targets.bugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.kit.Verdict;
import dev.framecheck.targets.list.TargetList;
import dev.framecheck.targets.survey.Finding;
import dev.framecheck.targets.survey.Outcome;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The benchmark, what it doesn't take, and when a fault counts as caught. */
class BugListTests {

  private static final Bug BUG =
      new Bug(
          "B",
          "masking",
          "Frames without a mask are taken",
          "ws:1.0.0/server",
          "ws/server",
          List.of("5.1"),
          "unmasked",
          Verdict.FAIL,
          null,
          null,
          "nowhere",
          false);

  private static Outcome seen(Finding... findings) {
    return new Outcome(
        "a", "A", Outcome.State.JUDGED, "", Map.of(), List.of(findings), 0, Map.of(), 1);
  }

  private static Finding finding(String trace, Verdict verdict) {
    return new Finding(trace, verdict, List.of("5.1"), "");
  }

  @Test
  void everyFaultThatATraceCanShowHasTraces() throws IOException {
    List<Trace> traces = new ArrayList<>();
    for (String topic : List.of("framing", "closing", "opening")) {
      traces.addAll(
          Corpus.read(
                  BugListTests.class.getClassLoader(),
                  "dev/framecheck/traces/corpus/" + topic + "-core.jsonl")
              .traces());
    }
    TargetList targets = TargetList.committed();
    assertThat(BugList.committed()).hasSizeGreaterThan(40);
    assertThat(BugList.committed())
        .filteredOn(bug -> bug.beyond() == null)
        .allSatisfy(
            bug ->
                assertThat(traces)
                    .as(bug.id())
                    .anyMatch(
                        trace ->
                            bug.isAbout(trace)
                                && trace.role() == targets.find(bug.bad()).orElseThrow().role()));
  }

  @Test
  void isCaughtWhereItIsAndNotWhereItIsnt() {
    Finding shown = finding("x/unmasked/y", Verdict.FAIL);
    assertThat(BugResult.of(BUG, seen(shown), seen()).word()).isEqualTo("caught");
    assertThat(BugResult.of(BUG, seen(shown), null).word()).isEqualTo("caught");
    assertThat(BugResult.of(BUG, seen(), seen()).word()).isEqualTo("missed");
    assertThat(BugResult.of(BUG, seen(shown), seen(shown)).word()).isEqualTo("missed");
    Finding other = finding("z/unmasked/y", Verdict.FAIL);
    assertThat(BugResult.of(BUG, seen(shown, other), seen(other)).word()).isEqualTo("good too");
  }

  @Test
  void anotherTraceOrALesserVerdictDoesNotCount() {
    assertThat(BugResult.of(BUG, seen(finding("x/rsv1/y", Verdict.FAIL)), null).word())
        .isEqualTo("missed");
    assertThat(BugResult.of(BUG, seen(finding("x/unmasked/y", Verdict.NON_STRICT)), null).word())
        .isEqualTo("missed");
  }

  @Test
  void whatAnOracleShowsNoTraceShows() throws IOException {
    Bug keys =
        BugList.committed().stream()
            .filter(bug -> "oracle/client/masking-key".equals(bug.oracle()))
            .findFirst()
            .orElseThrow();
    Finding trace = finding("framing/client/OPEN/header.TEXT.len0/deliver", Verdict.FAIL);
    assertThat(BugResult.of(keys, seen(trace), seen()).word()).isEqualTo("missed");
    Finding found = finding("oracle/client/masking-key", Verdict.FAIL);
    assertThat(BugResult.of(keys, seen(found), seen()).word()).isEqualTo("caught");
  }

  @Test
  void refusesWhatCantBe() {
    assertThatThrownBy(() -> parse("\"bad\":\"nobody:1\""))
        .hasMessage("in the list of faults, B1: there is no target nobody:1");
    assertThatThrownBy(() -> parse("\"bad\":\"ws:1.0.0/server\",\"about\":\"(\""))
        .hasMessage("in the list of faults, B1: what it is about is no pattern");
    assertThatThrownBy(() -> parse("\"bad\":\"ws:1.0.0/server\",\"beyond\":\"no\""))
        .hasMessage("in the list of faults, B1: a verdict or a reason");
  }

  private static void parse(String more) throws IOException {
    BugList.parse(
        """
        {"bugs":[{"id":"B1","kind":"k","what":"w","clauses":["5.1"],"verdict":"fail","source":"s",%s}]}
        """
            .formatted(more),
        TargetList.committed());
  }
}
