package dev.framecheck.model.graph.extraction;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of an abstract state, those of nested records under dotted names: {@code frame.op}.
 * The fields of a wrapped endpoint have the names that they have in an endpoint alone.
 *
 * @param fields strings, integers, booleans, lists, sets, and maps for functions
 */
public record StateDetail(SortedMap<String, Object> fields) {

  /** Copies the fields. */
  public StateDetail {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /**
   * The fields of {@link dev.framecheck.traces.StateGraph.State#detail}.
   *
   * @throws IllegalArgumentException if that is no record in TLA+ text
   */
  public static StateDetail of(String detail) {
    SortedMap<String, Object> fields = new TreeMap<>();
    flatten("", LabelReader.PlainRecord.of(TlaValueReader.read(detail)).fields(), fields);
    return new StateDetail(fields);
  }

  private static void flatten(String prefix, Map<?, ?> record, SortedMap<String, Object> fields) {
    record.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
            flatten(prefix + (name.equals(LabelReader.WRAPPED) ? "" : name + "."), nested, fields);
          } else {
            fields.put(prefix + name, value);
          }
        });
  }

  /** A value as TLA+ text. */
  public static String text(Object value) {
    return TlaText.print(value);
  }
}
