package dev.framecheck.kit.opening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP message that the target has written: its first line, and its fields in the
 * order in which they came. Immutable.
 */
public final class HttpHead {

  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  private final String first;
  private final List<Field> fields;
  private final @Nullable String badLine;
  private final int size;

  private record Field(String name, String value) {}

  private HttpHead(String first, List<Field> fields, @Nullable String badLine, int size) {
    this.first = first;
    this.fields = fields;
    this.badLine = badLine;
    this.size = size;
  }

  /**
   * The head at the beginning of {@code bytes}, or null where its end has not come.
   *
   * @param length how many bytes have come
   */
  public static @Nullable HttpHead of(byte[] bytes, int length) {
    int end = endOf(bytes, length);
    return end < 0 ? null : parse(new String(bytes, 0, end, StandardCharsets.ISO_8859_1), end);
  }

  private static int endOf(byte[] bytes, int length) {
    for (int i = 0; i + END.length <= length; i++) {
      if (Arrays.equals(bytes, i, i + END.length, END, 0, END.length)) {
        return i;
      }
    }
    return -1;
  }

  private static HttpHead parse(String text, int end) {
    String[] lines = text.split("\r\n", -1);
    List<Field> fields = new ArrayList<>();
    String bad = null;
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).indexOf(' ') < 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        fields.add(new Field(name, line.substring(colon + 1).strip()));
      } else if (bad == null) {
        bad = line;
      }
    }
    return new HttpHead(lines[0], List.copyOf(fields), bad, end + END.length);
  }

  /** The first line. */
  public String first() {
    return first;
  }

  /** How many bytes it takes, with the empty line at its end. */
  public int size() {
    return size;
  }

  /** The first line that is no field, or null. */
  public @Nullable String badLine() {
    return badLine;
  }

  /** Whether there is a field of this name, which is written in lower case. */
  public boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The names of the fields, in lower case. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /** The values of all fields of a name. */
  public List<String> values(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .collect(Collectors.toList());
  }

  /** The elements of all fields of a name, which make one list. */
  public List<String> elements(String name) {
    List<String> elements = new ArrayList<>();
    for (String value : values(name)) {
      for (String element : value.split(",", -1)) {
        elements.add(element.strip());
      }
    }
    return elements;
  }

  /** Whether a field's list has a token, whatever the case of its letters. */
  public boolean lists(String name, String token) {
    return elements(name).stream().anyMatch(token::equalsIgnoreCase);
  }

  /** The value of a field that may come once only; else all values, so that none of them fits. */
  public String only(String name) {
    return String.join(" and ", values(name));
  }
}
