package dev.framecheck.model.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.framecheck.model.SpecificationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, read strictly: a field of the wrong type, a missing one and one that
 * nobody asked for are errors that name their place.
 */
final class Fields {

  private final JsonNode object;
  private final String place;
  private final Set<String> known = new HashSet<>();

  Fields(JsonNode object, String place) {
    if (!object.isObject()) {
      throw new SpecificationException(place + " is not an object");
    }
    this.object = object;
    this.place = place;
  }

  /** Where the object stands. */
  String place() {
    return place;
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new SpecificationException(place + "." + name + " is missing"));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = field(name);
    return value == null ? Optional.empty() : Optional.of(text(value, place + "." + name));
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonNode array = field(name);
    if (array != null) {
      requireArray(array, name);
      for (JsonNode element : array) {
        texts.add(text(element, place + "." + name));
      }
    }
    return texts;
  }

  Map<String, String> textsByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode map = field(name);
    if (map != null) {
      Fields inner = new Fields(map, place + "." + name);
      map.fieldNames().forEachRemaining(key -> texts.put(key, inner.text(key)));
    }
    return texts;
  }

  /** The elements of an array of objects; a missing array is an empty one. */
  <T> List<T> objects(String name, Function<Fields, T> reader) {
    List<T> read = new ArrayList<>();
    JsonNode array = field(name);
    if (array != null) {
      requireArray(array, name);
      for (int i = 0; i < array.size(); i++) {
        Fields element = new Fields(array.get(i), place + "." + name + "[" + i + "]");
        read.add(reader.apply(element));
        element.refuseOthers();
      }
    }
    return read;
  }

  /** The object in a field, if there is one. */
  <T> Optional<T> object(String name, Function<Fields, T> reader) {
    JsonNode value = field(name);
    if (value == null) {
      return Optional.empty();
    }
    Fields inner = new Fields(value, place + "." + name);
    T read = reader.apply(inner);
    inner.refuseOthers();
    return Optional.of(read);
  }

  /** One of an enumeration's constants, by the label that files use. */
  <E extends Enum<E>> E choice(
      String name, String value, E[] constants, Function<E, String> label) {
    for (E constant : constants) {
      if (label.apply(constant).equals(value)) {
        return constant;
      }
    }
    List<String> labels = new ArrayList<>();
    for (E constant : constants) {
      labels.add(label.apply(constant));
    }
    throw new SpecificationException(
        place + "." + name + " is " + value + ", not one of " + String.join(", ", labels));
  }

  /** Fails if there is a field that nobody asked for. */
  void refuseOthers() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new SpecificationException(place + " has an unknown field " + name);
              }
            });
  }

  private @Nullable JsonNode field(String name) {
    known.add(name);
    return object.get(name);
  }

  private void requireArray(JsonNode value, String name) {
    if (!value.isArray()) {
      throw new SpecificationException(place + "." + name + " is not an array");
    }
  }

  private static String text(JsonNode value, String place) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new SpecificationException(place + " is not a text");
    }
    return value.textValue();
  }
}
