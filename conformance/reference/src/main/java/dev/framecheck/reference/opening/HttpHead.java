package dev.framecheck.reference.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The head of an HTTP/1.1 message: its first line and header fields, up to the empty line (RFC
 * 9112, 2.1). Immutable.
 *
 * @param firstLine the request or status line
 * @param fields in the order in which they came
 */
public record HttpHead(String firstLine, List<Field> fields) {

  /**
   * One header field. Its value has no blanks at its ends; bytes outside of ASCII are read as
   * ISO-8859-1.
   *
   * @param name as it was spelt; names are compared without regard to case
   */
  public record Field(String name, String value) {

    /** Refuses null components. */
    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** Copies the list. */
  public HttpHead {
    Objects.requireNonNull(firstLine, "firstLine");
    fields = List.copyOf(fields);
  }

  /** The values of all fields with this name, in order. */
  public List<String> values(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return fields.stream()
        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(wanted))
        .map(Field::value)
        .toList();
  }

  /** Whether there is a field with this name. */
  boolean has(String name) {
    return !values(name).isEmpty();
  }

  /** Whether some field with this name lists {@code token}, whatever its case. */
  boolean lists(String name, String token) {
    return elements(name).anyMatch(token::equalsIgnoreCase);
  }

  /** The elements of all fields with this name; a list may have empty ones, which don't count. */
  Stream<String> elements(String name) {
    return values(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(HttpGrammar::trim)
        .filter(element -> !element.isEmpty());
  }
}
