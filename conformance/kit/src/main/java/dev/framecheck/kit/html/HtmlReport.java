package dev.framecheck.kit.html;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.report.ReportWriter;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report as one self-contained HTML page: verdicts by clause and by threat, each kind of
 * failure as a sequence diagram with the bytes that led there, and, where they are given, the state
 * graph with what was run of it and what the model checkers found. Immutable.
 *
 * @param traces the traces that were replayed; a result whose trace is missing has no diagram
 * @param graph the graph that the traces were taken from, if it is at hand
 * @param baseline what is known of the target
 */
public record HtmlReport(
    List<Trace> traces,
    @Nullable StateGraph graph,
    List<CheckedModel> models,
    List<CheckedMutant> mutants,
    List<ThreatAnswer> threats,
    BaselineComparison baseline)
    implements ReportWriter {

  static final String TEMPLATES = "dev.framecheck.kit.pages";

  /** Copies the lists. */
  public HtmlReport {
    traces = List.copyOf(traces);
    models = List.copyOf(models);
    mutants = List.copyOf(mutants);
    threats = List.copyOf(threats);
  }

  /** A report of a replay alone. */
  public static HtmlReport of(Collection<Trace> traces) {
    return new HtmlReport(
        List.copyOf(traces), null, List.of(), List.of(), List.of(), BaselineComparison.none(false));
  }

  /** This report with the picture of a state graph. */
  public HtmlReport with(StateGraph other) {
    return new HtmlReport(traces, other, models, mutants, threats, baseline);
  }

  /** This report with the tables of what the model checkers found. */
  public HtmlReport with(List<CheckedModel> checked, List<CheckedMutant> faulty) {
    return new HtmlReport(traces, graph, checked, faulty, threats, baseline);
  }

  /** This report with the table of threats. */
  public HtmlReport withThreats(List<ThreatAnswer> answers) {
    return new HtmlReport(traces, graph, models, mutants, answers, baseline);
  }

  /** This report with known deviations apart from new ones. */
  public HtmlReport with(BaselineComparison comparison) {
    return new HtmlReport(traces, graph, models, mutants, threats, comparison);
  }

  @Override
  public String text(ReplayReport report) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    StringOutput output = new StringOutput(1 << 18);
    engine.render("report.jte", new PageMaker(this, report).page(), output);
    return output.toString();
  }
}
