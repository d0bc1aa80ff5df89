package dev.framecheck.model.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.framecheck.model.SpecificationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How a field of a question or an answer is told from an instance. */
sealed interface Template {

  /** Tells what Alloy has to evaluate for it. */
  void evaluated(Consumer<String> expressions);

  /**
   * The field's value, if it has one.
   *
   * @param element the element of the list that the field is in, empty outside
   */
  Optional<Object> value(Instance instance, String element);

  /** A text of pieces; one of which none is there has no value. */
  record Text(List<Segment> segments) implements Template {
    @Override
    public void evaluated(Consumer<String> expressions) {
      segments.forEach(segment -> segment.evaluated().ifPresent(expressions));
    }

    @Override
    public Optional<Object> value(Instance instance, String element) {
      List<String> pieces =
          segments.stream().flatMap(piece -> piece.text(instance, element).stream()).toList();
      return pieces.isEmpty() ? Optional.empty() : Optional.of(String.join("", pieces));
    }
  }

  /** Whether a formula holds; unless it is always told, told only if it does. */
  record Flag(String formula, boolean always) implements Template {
    @Override
    public void evaluated(Consumer<String> expressions) {
      Instance.evaluated(formula).ifPresent(expressions);
    }

    @Override
    public Optional<Object> value(Instance instance, String element) {
      boolean holds = instance.holds(formula, element);
      return holds || always ? Optional.of(holds) : Optional.empty();
    }
  }

  /** What has a value only where a formula holds. */
  record When(String formula, Template inner) implements Template {
    @Override
    public void evaluated(Consumer<String> expressions) {
      Instance.evaluated(formula).ifPresent(expressions);
      inner.evaluated(expressions);
    }

    @Override
    public Optional<Object> value(Instance instance, String element) {
      return instance.holds(formula, element) ? inner.value(instance, element) : Optional.empty();
    }
  }

  /** A list with an entry for each atom of a set, sorted. */
  record Items(String each, Template entry) implements Template {
    @Override
    public void evaluated(Consumer<String> expressions) {
      Instance.evaluated(each).ifPresent(expressions);
      entry.evaluated(expressions);
    }

    @Override
    public Optional<Object> value(Instance instance, String element) {
      List<Object> entries = new ArrayList<>();
      for (String atom : instance.atoms(each, element)) {
        if (entry instanceof Group group) {
          entries.add(group.values(instance, atom)); // one without fields counts as well
        } else {
          entry.value(instance, atom).ifPresent(entries::add);
        }
      }
      entries.sort((one, other) -> one.toString().compareTo(other.toString()));
      return Optional.of(entries);
    }
  }

  /** An object; one without fields has no value. */
  record Group(Map<String, Template> fields) implements Template {
    @Override
    public void evaluated(Consumer<String> expressions) {
      fields.values().forEach(field -> field.evaluated(expressions));
    }

    @Override
    public Optional<Object> value(Instance instance, String element) {
      Map<String, Object> values = values(instance, element);
      return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    Map<String, Object> values(Instance instance, String element) {
      Map<String, Object> values = new LinkedHashMap<>();
      fields.forEach(
          (name, field) ->
              field.value(instance, element).ifPresent(value -> values.put(name, value)));
      return values;
    }
  }

  /**
   * Reads the fields of an object.
   *
   * @param always whether flags that don't hold are told
   */
  static Group group(JsonNode node, boolean always) {
    Map<String, Template> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), read(field.getValue(), always)));
    return new Group(fields);
  }

  private static Template read(JsonNode node, boolean always) {
    if (node.isTextual()) {
      return new Text(List.of(Segment.parse(node.textValue())));
    }
    if (node.isArray()) {
      List<Segment> segments = new ArrayList<>();
      node.forEach(piece -> segments.add(Segment.parse(piece.asText())));
      return new Text(segments);
    }
    Template told = object(node, always);
    return node.has("when") ? new When(node.get("when").asText(), told) : told;
  }

  private static Template object(JsonNode node, boolean always) {
    if (node.has("text")) {
      return read(node.get("text"), always);
    }
    if (node.has("flag")) {
      return new Flag(node.get("flag").asText(), always);
    }
    if (node.has("each")) {
      Template entry =
          node.has("as") ? read(node.get("as"), always) : group(node.path("fields"), always);
      return new Items(node.get("each").asText(), entry);
    }
    if (node.has("fields")) {
      return group(node.get("fields"), always);
    }
    throw new SpecificationException(node + " tells no field");
  }
}
