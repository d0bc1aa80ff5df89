package dev.framecheck.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The head of an HTTP message, read leniently: what breaks a rule is what a log is made for.
 *
 * @param start the words of the first line
 * @param fields in their order
 * @param isFolded whether a field goes on in a line of its own
 * @param isMalformed whether a line is no field
 */
record HttpWords(List<String> start, List<Field> fields, boolean isFolded, boolean isMalformed) {

  private static final Pattern FOLD = Pattern.compile("\r\n[ \t]+");
  private static final Pattern NAME = Pattern.compile("\\S+");

  /**
   * A field.
   *
   * @param name in lower case
   */
  record Field(String name, String value) {}

  /** Reads a head, with or without the empty line behind it. */
  static HttpWords of(String head) {
    String unfolded = FOLD.matcher(head).replaceAll(" ");
    String[] lines = unfolded.stripTrailing().split("\r\n", -1);
    List<Field> fields = new ArrayList<>();
    boolean malformed = false;
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      if (colon > 0 && NAME.matcher(line.substring(0, colon)).matches()) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        fields.add(new Field(name, line.substring(colon + 1).strip()));
      } else {
        malformed = true;
      }
    }
    boolean folded = unfolded.length() < head.length();
    return new HttpWords(List.of(lines[0].split(" ", 3)), List.copyOf(fields), folded, malformed);
  }

  /** The n-th word of the first line; empty if there is none. */
  String word(int index) {
    return index < start.size() ? start.get(index) : "";
  }

  /** How many fields have this name, which is in lower case. */
  long count(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).count();
  }

  boolean has(String name) {
    return count(name) > 0;
  }

  /** The elements of all fields of this name, which make one list. */
  List<String> elements(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .flatMap(field -> Arrays.stream(field.value().split(",", -1)))
        .map(String::strip)
        .toList();
  }

  boolean lists(String name, String token) {
    return elements(name).stream().anyMatch(token::equalsIgnoreCase);
  }

  /** The names of the elements, without their parameters. */
  List<String> names(String name) {
    return elements(name).stream().map(one -> one.split(";", 2)[0].strip()).toList();
  }

  /** The elements as one text. */
  String text(String name) {
    return String.join(", ", elements(name));
  }
}
