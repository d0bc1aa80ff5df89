package dev.framecheck.kit.html;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.Summary;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.report.Clauses;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the page's contents from a report. */
final class PageMaker {

  private static final int GREATEST_MESSAGE = 320;

  private final HtmlReport given;
  private final ReplayReport report;
  private final Map<String, Trace> traces = new HashMap<>();

  PageMaker(HtmlReport given, ReplayReport report) {
    this.given = given;
    this.report = report;
    given.traces().forEach(trace -> traces.put(trace.id(), trace));
  }

  Page page() {
    List<TraceResult> results = report.results();
    Failures failures = Failures.of(drawn(), traces);
    return new Page(
        report.target(),
        conforms() ? "pass" : "fail",
        given.baseline().given()
            ? BaselineRows.headline(given.baseline())
            : headline(report.summary()),
        counts(),
        facts(),
        VerdictRow.rows(results, TraceResult::clauses, Clauses::title, Clauses.ORDER),
        VerdictRow.rows(results, this::threats, this::threatTitle, threatOrder()),
        failures.drawn(),
        failures.omitted(),
        BaselineRows.of(given.baseline()),
        remarks(),
        picture(),
        given.models(),
        given.mutants(),
        given.threats(),
        results.stream().map(PageMaker::line).toList());
  }

  private boolean conforms() {
    BaselineComparison baseline = given.baseline();
    return baseline.given() ? baseline.conforms() : report.summary().conforms();
  }

  /** What is known is listed and not drawn. */
  private List<TraceResult> drawn() {
    return report.with(Verdict.FAIL).stream().filter(given.baseline()::isNew).toList();
  }

  static Page.Line line(TraceResult result) {
    return new Page.Line(
        result.trace(),
        result.verdict().text(),
        tone(result.verdict()),
        result.clause(),
        shortened(result.message()));
  }

  static String shortened(String message) {
    return message.length() <= GREATEST_MESSAGE
        ? message
        : message.substring(0, GREATEST_MESSAGE - 1) + "…";
  }

  private static String tone(Verdict verdict) {
    return verdict == Verdict.NON_STRICT ? "loose" : verdict.text();
  }

  private static String headline(Summary summary) {
    if (!summary.conforms()) {
      return "Shows what the standard forbids: "
          + Numbers.count(summary.fail(), "trace fails", "traces fail");
    }
    if (summary.pass() + summary.nonStrict() == 0) {
      return "Nothing was decided";
    }
    return summary.nonStrict() == 0 ? "Conforms" : "Conforms, not strictly";
  }

  private List<Page.Count> counts() {
    VerdictRow all =
        VerdictRow.rows(
                report.results(), result -> List.of(""), label -> "", Comparator.naturalOrder())
            .stream()
            .findFirst()
            .orElse(new VerdictRow("", "", Map.of()));
    List<Page.Count> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.OBSERVED || all.count(verdict) > 0) {
        counts.add(
            new Page.Count(verdict.text(), tone(verdict), all.count(verdict), all.share(verdict)));
      }
    }
    return counts;
  }

  private List<Page.Fact> facts() {
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(new Page.Fact("Traces", Numbers.grouped(report.results().size())));
    facts.add(new Page.Fact("Steps run", Numbers.grouped(report.steps())));
    facts.add(new Page.Fact("Seconds", Numbers.tenths(report.seconds())));
    if (report.concurrency() > 1) {
      facts.add(new Page.Fact("Connections at once", Numbers.grouped(report.concurrency())));
    }
    if (report.decidedByTimer() > 0) {
      facts.add(new Page.Fact("Decided by a fence", Numbers.grouped(report.decidedByFence())));
      facts.add(new Page.Fact("Decided by a timer", Numbers.grouped(report.decidedByTimer())));
    }
    if (report.count(Mark.FLAKY) > 0) {
      facts.add(new Page.Fact("Flaky", Numbers.grouped(report.count(Mark.FLAKY))));
    }
    if (!report.profile().values().isEmpty()) {
      facts.add(
          new Page.Fact("Lawful choices it takes", report.profile().toString().replace(",", ", ")));
    }
    return facts;
  }

  private List<String> threats(TraceResult result) {
    Trace trace = traces.get(result.trace());
    return trace == null ? List.of() : trace.threats();
  }

  private String threatTitle(String threat) {
    return given.threats().stream()
        .filter(answer -> answer.id().equals(threat))
        .map(ThreatAnswer::title)
        .findFirst()
        .orElse("");
  }

  /** Threats come before questions, as in the review. */
  private static Comparator<String> threatOrder() {
    return Comparator.comparing((String id) -> !id.startsWith("T"))
        .thenComparing(Comparator.naturalOrder());
  }

  private List<Page.Remark> remarks() {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Verdict verdict :
        List.of(Verdict.OBSERVED, Verdict.NON_STRICT, Verdict.INCONCLUSIVE, Verdict.UNSUPPORTED)) {
      Map<List<String>, Integer> ofVerdict = new TreeMap<>(Comparator.comparing(List::toString));
      for (TraceResult result : report.with(verdict)) {
        boolean ruled = verdict == Verdict.OBSERVED || verdict == Verdict.NON_STRICT;
        String reason = ruled ? reaction(result) : shortened(result.message());
        ofVerdict.merge(
            List.of(verdict.text(), tone(verdict), ruled ? result.clause() : "", reason),
            1,
            Integer::sum);
      }
      counts.putAll(ofVerdict);
    }
    return counts.entrySet().stream()
        .map(
            entry ->
                new Page.Remark(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    entry.getKey().get(2),
                    entry.getKey().get(3),
                    entry.getValue()))
        .toList();
  }

  private static String reaction(TraceResult result) {
    return result.actual().isEmpty()
        ? shortened(result.message())
        : "observed " + shortened(result.actual());
  }

  private @Nullable GraphPicture picture() {
    StateGraph graph = given.graph();
    if (graph == null) {
      return null;
    }
    Map<String, TraceResult> results = new HashMap<>();
    report.results().forEach(result -> results.put(result.trace(), result));
    return GraphLayout.of(GraphSummary.of(graph, GraphCoverage.of(graph, given.traces(), results)));
  }
}
