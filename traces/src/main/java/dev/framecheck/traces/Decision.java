package dev.framecheck.traces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A decision vector: one instance of a checked model without time, as a question and its only right
 * answer. Immutable.
 *
 * <p>{@code in} and {@code out} hold what JSON does: texts, booleans, lists and maps by name, in
 * the order of the file.
 *
 * @param id permanent and semantic: it names what decides, and a digest of the question
 * @param topic the topic of the model, such as {@code policy}
 * @param model the name of the model
 * @param clauses clauses of the standards that decide, at least one
 * @param threats ids of the threats and questions it belongs to, ascending
 * @param source where the rule is stated, and so whom it binds
 * @param in the question
 * @param out the answer
 */
public record Decision(
    String id,
    String topic,
    String model,
    List<String> clauses,
    List<String> threats,
    Source source,
    Map<String, Object> in,
    Map<String, Object> out) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if the id or the answer is empty, no clause decides, or a
   *     value is none of JSON's
   */
  public Decision {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a decision needs an id");
    }
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("a decision needs a clause");
    }
    if (out.isEmpty()) {
      throw new IllegalArgumentException("a decision needs an answer");
    }
    clauses = List.copyOf(clauses);
    threats = List.copyOf(threats);
    in = copy(in);
    out = copy(out);
  }

  private static Map<String, Object> copy(Map<?, ?> values) {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(String.valueOf(name), value(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object value(Object value) {
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(value(element)));
      return Collections.unmodifiableList(copy);
    }
    throw new IllegalArgumentException(Objects.toString(value) + " is no text, flag, list or map");
  }
}
