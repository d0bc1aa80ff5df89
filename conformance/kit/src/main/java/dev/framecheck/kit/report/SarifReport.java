package dev.framecheck.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The report as SARIF 2.1.0. A failure is an error; what is not strict is a note, and a warning
 * where a SHOULD counts. Known deviations are suppressed with their reasons. An entry of the
 * baseline that no longer holds appears as absent where its trace now passes.
 */
final class SarifReport implements ReportWriter {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String STANDARD = "https://www.rfc-editor.org/rfc/rfc6455#section-";

  /** The bytes of longer traces are left to the corpus. */
  private static final int GREATEST_BYTES = 2000;

  private final Map<String, Trace> traces = new HashMap<>();
  private final BaselineComparison baseline;

  SarifReport(Collection<Trace> traces, BaselineComparison baseline) {
    traces.forEach(trace -> this.traces.put(trace.id(), trace));
    this.baseline = baseline;
  }

  @Override
  public String text(ReplayReport report) {
    List<TraceResult> shown = report.results().stream().filter(this::isShown).toList();
    List<String> rules =
        List.copyOf(new TreeSet<>(shown.stream().map(SarifReport::clause).toList()));
    ObjectNode log = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Framecheck");
    ArrayNode described = driver.putArray("rules");
    rules.forEach(clause -> describe(described.addObject(), clause));
    run.putArray("invocations").addObject().put("executionSuccessful", true);
    run.putObject("automationDetails").put("id", "framecheck/" + report.target() + "/");
    ArrayNode results = run.putArray("results");
    for (TraceResult result : shown) {
      write(results.addObject(), result, rules);
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return JSON.writer(
                  new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(log)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can't be written as JSON", e);
    }
  }

  private boolean isShown(TraceResult result) {
    return result.verdict() == Verdict.FAIL
        || result.verdict() == Verdict.NON_STRICT
        || baseline.outdated(result.trace()).isPresent();
  }

  private static String clause(TraceResult result) {
    return result.clauses().isEmpty() ? "" : result.clauses().get(0);
  }

  private static String ruleId(String clause) {
    return clause.isEmpty()
        ? "RFC6455"
        : Character.isDigit(clause.charAt(0)) ? "RFC6455-" + clause : clause;
  }

  private static void describe(ObjectNode rule, String clause) {
    rule.put("id", ruleId(clause));
    String title = Clauses.title(clause);
    rule.putObject("shortDescription")
        .put("text", ruleId(clause).replace('-', ' ') + (title.isEmpty() ? "" : ": " + title));
    if (!clause.isEmpty() && Character.isDigit(clause.charAt(0))) {
      rule.put("helpUri", STANDARD + clause);
    }
  }

  private void write(ObjectNode json, TraceResult result, List<String> rules) {
    json.put("ruleId", ruleId(clause(result)));
    json.put("ruleIndex", rules.indexOf(clause(result)));
    boolean deviates = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.NON_STRICT;
    json.put("kind", deviates ? "fail" : "pass");
    json.put("level", deviates ? level(result) : "none");
    json.putObject("message").put("text", result.trace() + ": " + message(result));
    place(json.putArray("locations").addObject(), result.trace());
    json.putObject("partialFingerprints").put("trace/v1", result.trace());
    if (baseline.given()) {
      json.put("baselineState", deviates ? state(result) : "absent");
    }
    baseline
        .known(result)
        .ifPresent(
            entry ->
                json.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", entry.reason()));
    properties(json.putObject("properties"), result);
  }

  private String level(TraceResult result) {
    return result.verdict() == Verdict.FAIL ? "error" : baseline.strict() ? "warning" : "note";
  }

  private String state(TraceResult result) {
    return baseline.known(result).isPresent()
        ? "unchanged"
        : baseline.recorded(result).isPresent() ? "updated" : "new";
  }

  private String message(TraceResult result) {
    return baseline
        .outdated(result.trace())
        .map(changed -> changed.text() + ". " + result.message())
        .orElse(result.message())
        .strip();
  }

  /**
   * The trace, by its id and by the file of the corpus that holds it. Viewers of code want a line;
   * the first one stands for the file.
   */
  private void place(ObjectNode location, String id) {
    Trace trace = traces.get(id);
    if (trace != null) {
      ObjectNode file = location.putObject("physicalLocation");
      String suite =
          trace.suite() == Suite.COUNTEREXAMPLE ? "counterexamples" : trace.suite().text();
      file.putObject("artifactLocation")
          .put("uri", "traces/corpus/" + trace.topic() + "-" + suite + ".jsonl");
      file.putObject("region").put("startLine", 1);
    }
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", id)
        .put("kind", "trace");
  }

  private void properties(ObjectNode json, TraceResult result) {
    json.put("verdict", result.verdict().text());
    ArrayNode clauses = json.putArray("clauses");
    result.clauses().forEach(clauses::add);
    if (!result.expected().isEmpty()) {
      json.put("expected", result.expected()).put("observed", result.actual());
    }
    for (Mark mark : Mark.values()) {
      if (result.has(mark)) {
        json.withArray("marks").add(mark.text());
      }
    }
    bytes(json, traces.get(result.trace()), result.step());
  }

  /** What the peer sent, a string for each step up to the deciding one. */
  private static void bytes(ObjectNode json, @Nullable Trace trace, int step) {
    if (trace == null) {
      return;
    }
    int last = step < 0 ? trace.goal() : Math.min(step, trace.steps().size() - 1);
    ArrayNode bytes = json.putArray("bytes");
    for (Step one : trace.steps().subList(0, last + 1)) {
      String text = one.bytes().toString();
      bytes.add(text.length() <= GREATEST_BYTES ? text : text.substring(0, GREATEST_BYTES) + "…");
    }
  }
}
