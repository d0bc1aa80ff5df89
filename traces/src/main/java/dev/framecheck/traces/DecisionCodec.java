package dev.framecheck.traces;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision vector as one line of JSON, as {@code FORMAT.md} describes it. The same vector always
 * gives the same line.
 */
public final class DecisionCodec {

  private DecisionCodec() {}

  /** The line of a vector, without its end of line. */
  public static String write(Decision decision) {
    return Json.line(json -> write(json, decision));
  }

  /** The values of a question or an answer, as one line of JSON. */
  public static String write(Map<String, Object> values) {
    return Json.line(json -> writeFields(json, values));
  }

  /**
   * Reads one line.
   *
   * @param place where the line stands, for the message, such as {@code policy-decisions.jsonl:17}
   * @throws TraceFormatException if the line is no vector
   */
  public static Decision read(String line, String place) throws TraceFormatException {
    return Json.read(line, place, DecisionCodec::read);
  }

  private static void write(JsonGenerator json, Decision decision) throws IOException {
    json.writeStringField("id", decision.id());
    json.writeStringField("topic", decision.topic());
    json.writeStringField("model", decision.model());
    Json.writeTexts(json, "clauses", decision.clauses());
    Json.writeTexts(json, "threats", decision.threats());
    json.writeStringField("source", decision.source().text());
    json.writeFieldName("in");
    writeValue(json, decision.in());
    json.writeFieldName("out");
    writeValue(json, decision.out());
  }

  private static void writeFields(JsonGenerator json, Map<?, ?> values) throws IOException {
    for (Map.Entry<?, ?> field : values.entrySet()) {
      json.writeFieldName(String.valueOf(field.getKey()));
      writeValue(json, field.getValue());
    }
  }

  private static void writeValue(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      writeFields(json, map);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        writeValue(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  private static Decision read(JsonFields fields) {
    return new Decision(
        fields.text("id"),
        fields.text("topic"),
        fields.text("model"),
        fields.texts("clauses"),
        fields.texts("threats"),
        fields.constant("source", Source.values()),
        map(fields.node("in")),
        map(fields.node("out")));
  }

  private static Map<String, Object> map(JsonNode node) {
    if (!node.isObject()) {
      throw new JsonFields.Problem("in and out are objects");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    node.properties().forEach(field -> values.put(field.getKey(), value(field.getValue())));
    return values;
  }

  private static Object value(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isObject()) {
      return map(node);
    }
    if (node.isArray()) {
      List<Object> values = new ArrayList<>();
      node.forEach(element -> values.add(value(element)));
      return values;
    }
    throw new JsonFields.Problem("in and out hold texts, flags, lists and objects, not " + node);
  }
}
