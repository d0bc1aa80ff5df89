package dev.framecheck.cli.reference;

import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision vector asks, field by field.
 *
 * @param in the fields
 */
record Question(Map<?, ?> in) {

  boolean has(String field) {
    return in.containsKey(field);
  }

  boolean flag(String field) {
    return Boolean.TRUE.equals(in.get(field));
  }

  /** A text that is there. */
  String text(String field) {
    return optional(field)
        .orElseThrow(() -> new IllegalArgumentException("the question has no " + field));
  }

  Optional<String> optional(String field) {
    return Optional.ofNullable(in.get(field)).map(String::valueOf);
  }

  /** The texts of a list; none where it is absent. */
  List<String> texts(String field) {
    return in.get(field) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The objects of a list. */
  List<Question> objects(String field) {
    return in.get(field) instanceof List<?> list
        ? list.stream().map(Question::of).toList()
        : List.of();
  }

  /** An object, without fields where it is absent. */
  Question object(String field) {
    return of(in.get(field));
  }

  WebSocketUrl url() {
    return WebSocketUrl.parse(text("url"));
  }

  /** An origin that is there; {@code null} is an opaque one. */
  Origin origin(String field) {
    String text = text(field);
    return text.equals("null") ? Origin.opaque() : Origin.parse(text);
  }

  /** An origin, or none where it is absent. */
  List<Origin> origins(String field) {
    return has(field) ? List.of(origin(field)) : List.of();
  }

  private static Question of(@Nullable Object value) {
    return new Question(value instanceof Map<?, ?> map ? map : Map.of());
  }
}
