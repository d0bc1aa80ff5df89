package dev.framecheck.traces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of one JSON object: every field has its type, and none is left over. Problems name
 * the field's path.
 */
final class JsonFields {

  /** What is wrong with a line; {@link TraceFormatException} adds the place. */
  static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message);
    }
  }

  private final JsonNode object;
  private final String path;
  private final Set<String> read = new HashSet<>();

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Opens the object at {@code path}, which is empty for the whole line. */
  static JsonFields of(JsonNode node, String path) {
    if (!node.isObject()) {
      throw new Problem((path.isEmpty() ? "the line" : path) + " is not a JSON object");
    }
    return new JsonFields(node, path);
  }

  boolean has(String field) {
    return object.has(field);
  }

  String text(String field) {
    JsonNode node = required(field);
    if (!node.isTextual()) {
      throw new Problem(pathOf(field) + " is not a string");
    }
    return node.textValue();
  }

  boolean flag(String field) {
    JsonNode node = required(field);
    if (!node.isBoolean()) {
      throw new Problem(pathOf(field) + " is neither true nor false");
    }
    return node.booleanValue();
  }

  int integer(String field) {
    JsonNode node = required(field);
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw new Problem(pathOf(field) + " is not an integer in range");
    }
    return node.intValue();
  }

  long longInteger(String field) {
    JsonNode node = required(field);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new Problem(pathOf(field) + " is not an integer in range");
    }
    return node.longValue();
  }

  /** A length, written as decimal text, as an unsigned number. */
  long unsigned(String field) {
    String text = text(field);
    try {
      if (text.matches("0|[1-9][0-9]*")) {
        return Long.parseUnsignedLong(text);
      }
    } catch (NumberFormatException e) {
      // Too great; reported below like any other text that is no length.
    }
    throw new Problem(
        pathOf(field) + " is not a decimal length up to 2^64-1, but \"" + text + "\"");
  }

  ByteRuns bytes(String field) {
    String text = text(field);
    return checked(field, () -> ByteRuns.parse(text));
  }

  /** The constant of {@code values} that is spelt as this field says. */
  <E extends Enum<E> & Named> E constant(String field, E[] values) {
    String text = text(field);
    for (E value : values) {
      if (value.text().equals(text)) {
        return value;
      }
    }
    throw new Problem(pathOf(field) + " has no meaning for \"" + text + "\"");
  }

  @Nullable Choice optionalChoice(String field) {
    if (!has(field)) {
      return null;
    }
    String text = text(field);
    return checked(field, () -> Choice.parse(text));
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(field)) {
      if (!element.isTextual()) {
        throw new Problem(pathOf(field) + " holds something else than strings");
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  /** A field of any type. */
  JsonNode node(String field) {
    return required(field);
  }

  JsonNode array(String field) {
    JsonNode node = required(field);
    if (!node.isArray()) {
      throw new Problem(pathOf(field) + " is not an array");
    }
    return node;
  }

  <T> List<T> objects(String field, Function<JsonFields, T> reader) {
    List<T> values = new ArrayList<>();
    for (JsonNode element : array(field)) {
      JsonFields fields = of(element, pathOf(field) + "[" + values.size() + "]");
      values.add(fields.complete(reader));
    }
    return values;
  }

  <T> T object(String field, Function<JsonFields, T> reader) {
    return of(required(field), pathOf(field)).complete(reader);
  }

  /** Names of all fields, in file order, for objects whose fields are not fixed. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Iterator<String> it = object.fieldNames(); it.hasNext(); ) {
      names.add(it.next());
    }
    return names;
  }

  /** Applies {@code reader} to this object, and makes sure that it read every field. */
  <T> T complete(Function<JsonFields, T> reader) {
    T value;
    try {
      value = reader.apply(this);
    } catch (IllegalArgumentException e) {
      throw new Problem((path.isEmpty() ? "" : path + ": ") + e.getMessage());
    }
    for (String name : names()) {
      if (!read.contains(name)) {
        throw new Problem("unknown field " + pathOf(name));
      }
    }
    return value;
  }

  Problem problem(String field, String problem) {
    return new Problem(pathOf(field) + " " + problem);
  }

  private <T> T checked(String field, java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new Problem(pathOf(field) + ": " + e.getMessage());
    }
  }

  private JsonNode required(String field) {
    JsonNode node = object.get(field);
    if (node == null) {
      throw new Problem("field " + pathOf(field) + " is missing");
    }
    read.add(field);
    return node;
  }

  private String pathOf(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
