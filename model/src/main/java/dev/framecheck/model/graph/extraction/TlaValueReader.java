package dev.framecheck.model.graph.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a value as TLC prints it, into its plain form. */
final class TlaValueReader {

  private final String text;
  private int at;

  private TlaValueReader(String text) {
    this.text = text;
  }

  /**
   * The plain form of the one value that {@code text} holds.
   *
   * @throws IllegalArgumentException if it holds something else; the message says where
   */
  static Object read(String text) {
    TlaValueReader reader = new TlaValueReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at != text.length()) {
      throw reader.problem("the end");
    }
    return value;
  }

  private Object value() {
    skipSpace();
    if (take("<<")) {
      List<Object> elements = new ArrayList<>();
      elements(">>", elements);
      return elements;
    }
    if (take("{")) {
      List<Object> elements = new ArrayList<>();
      elements("}", elements);
      elements.sort(TlaText.ORDER);
      return new LinkedHashSet<>(elements);
    }
    if (take("[")) {
      return fields();
    }
    if (take("(")) {
      return function();
    }
    if (take("\"")) {
      return string();
    }
    return word();
  }

  /** The rest of a string; what is special in it stands behind a backslash. */
  private String string() {
    StringBuilder string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 1 : 0;
      if (at < text.length()) {
        string.append(text.charAt(at));
        at++;
      }
    }
    require("\"");
    return string.toString();
  }

  private void elements(String close, List<Object> elements) {
    skipSpace();
    if (take(close)) {
      return;
    }
    do {
      elements.add(value());
      skipSpace();
    } while (take(","));
    require(close);
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new TreeMap<>();
    skipSpace();
    if (take("]")) {
      return fields;
    }
    do {
      skipSpace();
      String name = name();
      require("|->");
      fields.put(name, value());
      skipSpace();
    } while (take(","));
    require("]");
    return fields;
  }

  /** {@code (a :> x @@ b :> y)}; keys become text, as in {@link PlainValues}. */
  private Map<String, Object> function() {
    Map<String, Object> function = new TreeMap<>();
    do {
      Object key = value();
      require(":>");
      function.put(TlaText.print(key), value());
      skipSpace();
    } while (take("@@"));
    require(")");
    return function;
  }

  private Object word() {
    int start = at;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("TRUE") || word.equals("FALSE")) {
      return word.equals("TRUE");
    }
    if (word.matches("-?[0-9]{1,10}")) {
      return Integer.parseInt(word);
    }
    if (word.isEmpty() || word.startsWith("-")) {
      throw problem("a value");
    }
    return word;
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw problem("a field's name");
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private boolean take(String token) {
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  private void require(String token) {
    skipSpace();
    if (!take(token)) {
      throw problem(token);
    }
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException problem(String wanted) {
    return new IllegalArgumentException(
        "%s is expected at character %d of %s".formatted(wanted, at + 1, text));
  }
}
