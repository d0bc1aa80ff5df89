package dev.framecheck.model.graph.extraction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plain values as TLA+ text. Equal values have the same text, whatever TLC's order of them is. */
final class TlaText {

  /** Any order that depends on content alone will do; this one is that of the text. */
  static final Comparator<Object> ORDER = Comparator.comparing(TlaText::print);

  private TlaText() {}

  static String print(Object value) {
    StringBuilder text = new StringBuilder();
    print(value, text);
    return text.toString();
  }

  private static void print(Object value, StringBuilder text) {
    if (value instanceof String string) {
      text.append('"').append(string.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else if (value instanceof Boolean truth) {
      text.append(truth ? "TRUE" : "FALSE");
    } else if (value instanceof Map<?, ?> map) {
      text.append('[');
      String separator = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator).append(entry.getKey()).append(" |-> ");
        print(entry.getValue(), text);
        separator = ", ";
      }
      text.append(']');
    } else if (value instanceof List<?> list) {
      elements(list, "<<", ">>", text);
    } else if (value instanceof Set<?> set) {
      elements(set, "{", "}", text);
    } else {
      text.append(value);
    }
  }

  private static void elements(Collection<?> all, String open, String close, StringBuilder text) {
    text.append(open);
    String separator = "";
    for (Object element : all) {
      text.append(separator);
      print(element, text);
      separator = ", ";
    }
    text.append(close);
  }
}
