package dev.framecheck.traces;

/**
 * One lawful choice of an endpoint where the standard leaves it free, such as {@code
 * nonMinimalLength=accept}.
 *
 * @param dimension what there is to choose about
 * @param value what was chosen
 */
public record Choice(String dimension, String value) implements Comparable<Choice> {

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if a part is empty or contains {@code =}
   */
  public Choice {
    if (dimension.isEmpty() || value.isEmpty() || dimension.contains("=") || value.contains("=")) {
      throw new IllegalArgumentException(
          "a choice is written dimension=value, not \"" + dimension + "=" + value + "\"");
    }
  }

  /**
   * Reads {@code dimension=value}.
   *
   * @throws IllegalArgumentException if {@code text} has another form
   */
  public static Choice parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "a choice is written dimension=value, not \"" + text + "\"");
    }
    return new Choice(text.substring(0, equals), text.substring(equals + 1));
  }

  @Override
  public int compareTo(Choice other) {
    int byDimension = dimension.compareTo(other.dimension);
    return byDimension != 0 ? byDimension : value.compareTo(other.value);
  }

  /** The written form, {@code dimension=value}. */
  @Override
  public String toString() {
    return dimension + "=" + value;
  }
}
