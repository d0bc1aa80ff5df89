package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.StateDetail;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names and classes of states. A name says in what a state differs from the one in which a
 * connection starts, so it depends on nothing but the state.
 */
final class StateNames {

  private static final int LONGEST_VALUE = 24;
  private static final int LONGEST_NAME = 96;
  private static final Set<String> TOLD_APART = Set.of("role", "conn", "msg", "frame.op");

  private final GraphIndex index;
  private final List<StateDetail> details = new ArrayList<>();

  StateNames(GraphIndex index) {
    this.index = index;
    for (StateGraph.State state : index.graph().states()) {
      details.add(StateDetail.of(state.detail()));
    }
  }

  /** The part of an id that names this state. */
  String name(int number) {
    StateGraph.State state = index.state(number);
    StringBuilder name = new StringBuilder(state.conn());
    if (!state.message().equals("NONE")) {
      name.append('.').append(state.message());
    }
    if (!state.frame().equals("NONE")) {
      name.append(".in").append(state.frame());
    }
    Map<String, Object> initial = initial(state).fields();
    details
        .get(number)
        .fields()
        .forEach(
            (field, value) -> {
              if (!TOLD_APART.contains(field)
                  && !isOpcodeAgain(field, state)
                  && !value.equals(initial.get(field))) {
                name.append('.').append(slug(word(field, initial.keySet()), value));
              }
            });
    return name.length() <= LONGEST_NAME
        ? name.toString()
        : name.substring(0, LONGEST_NAME - 9) + "." + Digest.hex(name.toString(), 8);
  }

  /**
   * What a class of situations knows of a state: words and flags, and of a set whether it is empty.
   * Contents and counts are left out; where they matter, the permitted reactions differ.
   */
  String summary(int number) {
    return details.get(number).fields().values().stream()
        .filter(value -> !(value instanceof Integer || value instanceof List<?>))
        .map(
            value -> value instanceof Set<?> set ? String.valueOf(set.isEmpty()) : value.toString())
        .collect(Collectors.joining("/"));
  }

  /** Whether the endpoint holds bytes that it received. */
  boolean holdsContents(int number) {
    Map<String, Object> initial = initial(index.state(number)).fields();
    return details.get(number).fields().entrySet().stream()
        .anyMatch(
            field ->
                field.getValue() instanceof List<?> list
                    && !list.isEmpty()
                    && !list.equals(initial.get(field.getKey())));
  }

  private StateDetail initial(StateGraph.State state) {
    return details.get(index.initial(state.role()));
  }

  /** The last part of a dotted name, or all of it where another field's ends likewise. */
  private static String word(String field, Set<String> fields) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    long alike = fields.stream().filter(f -> f.equals(last) || f.endsWith("." + last)).count();
    return alike > 1 ? field : last;
  }

  /** A frame's opcode as a number says more than its name only where it is reserved. */
  private static boolean isOpcodeAgain(String field, StateGraph.State state) {
    return field.equals("frame.code") && !state.frame().equals("RESERVED");
  }

  private static String slug(String field, Object value) {
    if (value instanceof Boolean flag) {
      return flag ? field : "no-" + field;
    }
    return field + "-" + slug(value);
  }

  private static String slug(Object value) {
    String slug = value instanceof List<?> list ? runs(list) : plain(value);
    return slug.length() <= LONGEST_VALUE ? slug : Digest.hex(slug, 8);
  }

  private static String plain(Object value) {
    if (value instanceof Collection<?> collection && collection.isEmpty()) {
      return "empty";
    }
    String text = value instanceof String string ? string : StateDetail.text(value);
    return text.replaceAll("[^A-Za-z0-9.]+", "_");
  }

  /** Runs of bytes in hex, as in {@code 61x3_e2}; any other list as it is. */
  private static String runs(List<?> list) {
    StringBuilder slug = new StringBuilder();
    for (Object element : list) {
      if (!(element instanceof List<?> run)
          || run.size() != 2
          || !(run.get(0) instanceof Integer value)
          || !(run.get(1) instanceof Integer count)
          || value < 0) {
        return plain(list);
      }
      slug.append(slug.isEmpty() ? "" : "_").append(String.format("%02x", value));
      if (count != 1) {
        slug.append('x').append(count);
      }
    }
    return slug.isEmpty() ? "empty" : slug.toString();
  }
}
