package dev.framecheck.kit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.Summary;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.baseline.Deviation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report as one JSON object. */
final class JsonReport implements ReportWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final BaselineComparison baseline;

  JsonReport(BaselineComparison baseline) {
    this.baseline = baseline;
  }

  @Override
  public String text(ReplayReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      write(json, report);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't be written to", e);
    }
    return text.append('\n').toString();
  }

  private void write(JsonGenerator json, ReplayReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("target", report.target());
    writeSummary(json, report.summary());
    json.writeObjectFieldStart("executed");
    json.writeObjectFieldStart("choices");
    for (Map.Entry<String, String> choice : report.profile().values().entrySet()) {
      json.writeStringField(choice.getKey(), choice.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("otherChoices", report.count(Mark.OTHER_CHOICE));
    json.writeNumberField("steps", report.steps());
    json.writeNumberField(
        "seconds", Double.parseDouble(String.format(Locale.ROOT, "%.3f", report.seconds())));
    json.writeNumberField("concurrency", report.concurrency());
    json.writeNumberField("decidedByFence", report.decidedByFence());
    json.writeNumberField("decidedByTimer", report.decidedByTimer());
    json.writeNumberField("flaky", report.count(Mark.FLAKY));
    json.writeEndObject();
    if (baseline.given()) {
      writeBaseline(json);
    }
    json.writeArrayFieldStart("results");
    for (TraceResult result : report.results()) {
      write(json, result);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeSummary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("pass", summary.pass());
    json.writeNumberField("nonStrict", summary.nonStrict());
    json.writeNumberField("fail", summary.fail());
    json.writeNumberField("inconclusive", summary.inconclusive());
    json.writeNumberField("unsupported", summary.unsupported());
    json.writeNumberField("observed", summary.observed());
    json.writeEndObject();
  }

  private void writeBaseline(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("baseline");
    json.writeBooleanField("conforms", baseline.conforms());
    json.writeNumberField("known", baseline.known().size());
    writeIds(json, "new", baseline.unknown().stream().map(TraceResult::trace).toList());
    writeChanged(json, "outdated", baseline.outdated());
    writeChanged(json, "outdatedButTolerated", baseline.outdatedButTolerated());
    json.writeArrayFieldStart("unjudged");
    for (BaselineComparison.Unjudged one : baseline.unjudged()) {
      json.writeStartObject();
      json.writeStringField("trace", one.entry().trace());
      json.writeStringField("why", one.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeIds(
        json, "withoutReason", baseline.withoutReason().stream().map(Deviation::trace).toList());
    json.writeEndObject();
  }

  private static void writeChanged(
      JsonGenerator json, String name, List<BaselineComparison.Changed> changed)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (BaselineComparison.Changed one : changed) {
      json.writeStartObject();
      json.writeStringField("trace", one.entry().trace());
      json.writeStringField("recorded", one.entry().verdict().text());
      json.writeStringField("now", one.now().text());
      json.writeStringField("reason", one.entry().reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeIds(JsonGenerator json, String name, List<String> ids)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, TraceResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("trace", result.trace());
    json.writeStringField("verdict", result.verdict().text());
    json.writeStringField("clause", result.clause());
    json.writeStringField("message", result.message());
    Optional<Deviation> known = baseline.known(result);
    if (known.isPresent()) {
      json.writeStringField("known", known.get().reason());
    }
    if (!result.marks().isEmpty()) {
      json.writeArrayFieldStart("marks");
      for (Mark mark : Mark.values()) {
        if (result.has(mark)) {
          json.writeString(mark.text());
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
