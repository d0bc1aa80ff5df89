package dev.framecheck.traces;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trace as one line of JSON, as {@code FORMAT.md} describes it. The same trace always gives the
 * same line.
 */
public final class TraceCodec {

  /** Between messages, between frames. */
  private static final String NONE = "NONE";

  private TraceCodec() {}

  /** The line of a trace, without its end of line. */
  public static String write(Trace trace) {
    return Json.line(json -> writeTrace(json, trace));
  }

  /**
   * Reads one line.
   *
   * @param place where the line stands, for the message, such as {@code core.jsonl:17}
   * @throws TraceFormatException if the line is no trace
   */
  public static Trace read(String line, String place) throws TraceFormatException {
    return Json.read(line, place, TraceCodec::readTrace);
  }

  private static void writeTrace(JsonGenerator json, Trace trace) throws IOException {
    json.writeStringField("id", trace.id());
    json.writeStringField("topic", trace.topic());
    json.writeStringField("model", trace.model());
    json.writeStringField("role", trace.role().text());
    json.writeStringField("suite", trace.suite().text());
    json.writeNumberField("goal", trace.goal());
    json.writeObjectFieldStart("choices");
    for (Map.Entry<String, String> choice : trace.choices().entrySet()) {
      json.writeStringField(choice.getKey(), choice.getValue());
    }
    json.writeEndObject();
    Json.writeTexts(json, "clauses", trace.clauses());
    Json.writeTexts(json, "threats", trace.threats());
    json.writeNumberField("limit", trace.limit());
    Json.writeTexts(json, "needs", trace.needs());
    json.writeArrayFieldStart("steps");
    for (Step step : trace.steps()) {
      writeStep(json, step);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("end");
    json.writeStringField("conn", trace.end().conn());
    writeUnlessNone(json, "message", trace.end().message());
    writeUnlessNone(json, "frame", trace.end().frame());
    json.writeEndObject();
  }

  private static void writeUnlessNone(JsonGenerator json, String field, String state)
      throws IOException {
    if (!state.equals(NONE)) {
      json.writeStringField(field, state);
    }
  }

  private static void writeStep(JsonGenerator json, Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", step.from());
    json.writeFieldName("in");
    LabelCodec.write(json, step.in());
    // The text of a head says which bytes it has.
    if (!step.bytes().isEmpty() && !(step.in() instanceof Input.Head)) {
      json.writeStringField("bytes", step.bytes().toString());
    }
    json.writeArrayFieldStart("allow");
    for (Reaction reaction : step.allow()) {
      writeReaction(json, reaction);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What nearly all reactions have in common is left out, which keeps the corpus small. */
  private static void writeReaction(JsonGenerator json, Reaction reaction) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("out");
    for (Observation observation : reaction.out()) {
      LabelCodec.write(json, observation);
    }
    json.writeEndArray();
    if (reaction.grade() != Grade.RECOMMENDED) {
      json.writeStringField("grade", reaction.grade().text());
    }
    json.writeStringField("to", reaction.to());
    if (!reaction.path()) {
      json.writeBooleanField("path", false);
    }
    if (reaction.choice() != null) {
      json.writeStringField("choice", reaction.choice().toString());
    }
    Json.writeTexts(json, "clauses", reaction.clauses());
    if (reaction.source() != Source.RFC) {
      json.writeStringField("source", reaction.source().text());
    }
    json.writeEndObject();
  }

  private static Trace readTrace(JsonFields fields) {
    return new Trace(
        fields.text("id"),
        fields.text("topic"),
        fields.text("model"),
        fields.constant("role", Role.values()),
        fields.constant("suite", Suite.values()),
        fields.integer("goal"),
        fields.object("choices", TraceCodec::readChoices),
        fields.texts("clauses"),
        fields.texts("threats"),
        fields.longInteger("limit"),
        fields.texts("needs"),
        fields.objects("steps", TraceCodec::readStep),
        fields.object("end", TraceCodec::readEnd));
  }

  private static Trace.End readEnd(JsonFields fields) {
    return new Trace.End(
        fields.text("conn"),
        fields.has("message") ? fields.text("message") : NONE,
        fields.has("frame") ? fields.text("frame") : NONE);
  }

  private static SortedMap<String, String> readChoices(JsonFields fields) {
    SortedMap<String, String> choices = new TreeMap<>();
    for (String dimension : fields.names()) {
      Choice choice = new Choice(dimension, fields.text(dimension));
      choices.put(choice.dimension(), choice.value());
    }
    return choices;
  }

  private static Step readStep(JsonFields fields) {
    Input in = fields.object("in", LabelCodec::readInput);
    ByteRuns bytes = fields.has("bytes") ? fields.bytes("bytes") : ByteRuns.EMPTY;
    return new Step(
        fields.text("from"),
        in,
        in instanceof Input.Head head ? head.bytes() : bytes,
        fields.objects("allow", TraceCodec::readReaction));
  }

  private static Reaction readReaction(JsonFields fields) {
    List<Observation> out = fields.objects("out", LabelCodec::readObservation);
    return new Reaction(
        out,
        fields.has("grade") ? fields.constant("grade", Grade.values()) : Grade.RECOMMENDED,
        fields.text("to"),
        !fields.has("path") || fields.flag("path"),
        fields.optionalChoice("choice"),
        fields.texts("clauses"),
        fields.has("source") ? fields.constant("source", Source.values()) : Source.RFC);
  }
}
