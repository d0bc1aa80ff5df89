package dev.framecheck.kit;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Trace;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of its lawful choices a target takes, as far as known: a value for each dimension, such as
 * {@code nonMinimalLength=accept}. A dimension without a value is unknown, which excludes nothing.
 *
 * @param values value by dimension
 */
public record ChoiceProfile(SortedMap<String, String> values) {

  /** Nothing is known. */
  public static final ChoiceProfile UNKNOWN = new ChoiceProfile(new TreeMap<>());

  /** Copies the map. */
  public ChoiceProfile {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The profile with these values. */
  public static ChoiceProfile of(Map<String, String> values) {
    return new ChoiceProfile(new TreeMap<>(values));
  }

  /**
   * Reads {@code dimension=value} items separated by commas; an empty text is {@link #UNKNOWN}.
   *
   * @throws IllegalArgumentException if an item has another form, or a dimension occurs twice
   */
  public static ChoiceProfile parse(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String item : text.isBlank() ? new String[0] : text.split(",", -1)) {
      Choice choice = Choice.parse(item.strip());
      if (values.put(choice.dimension(), choice.value()) != null) {
        throw new IllegalArgumentException("two values for the choice " + choice.dimension());
      }
    }
    return new ChoiceProfile(values);
  }

  /** This profile with one value more, or replaced. */
  public ChoiceProfile with(Choice choice) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.put(choice.dimension(), choice.value());
    return new ChoiceProfile(more);
  }

  /** Whether the dimension has a value. */
  public boolean knows(String dimension) {
    return values.containsKey(dimension);
  }

  /** Whether a target with this profile is known not to take {@code choice}. */
  public boolean contradicts(@Nullable Choice choice) {
    return choice != null
        && values.containsKey(choice.dimension())
        && !choice.value().equals(values.get(choice.dimension()));
  }

  /** Whether the path of the trace relies on no choice that this profile contradicts. */
  public boolean agreesWith(Trace trace) {
    return trace.agreesWith(values);
  }

  /** The choices of {@code trace} that this profile contradicts, written out. */
  Set<String> contradictionsOf(Trace trace) {
    return trace.choices().entrySet().stream()
        .map(choice -> new Choice(choice.getKey(), choice.getValue()))
        .filter(this::contradicts)
        .map(Choice::toString)
        .collect(Collectors.toSet());
  }

  /** The written form that {@link #parse} reads. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(choice -> choice.getKey() + "=" + choice.getValue())
        .collect(Collectors.joining(","));
  }
}
