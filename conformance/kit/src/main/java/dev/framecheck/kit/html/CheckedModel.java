package dev.framecheck.kit.html;

import java.util.List;

/**
 * What a model checker found about a model, in plain words.
 *
 * @param engine the model checker
 * @param size the size of the bounds
 * @param result {@code pass}, or what went wrong
 * @param distinctStates 0 where the engine counts none
 * @param generatedStates 0 where the engine counts none
 * @param seconds wall time
 * @param hides what the bounds hide
 */
public record CheckedModel(
    String name,
    String engine,
    String size,
    String result,
    long distinctStates,
    long generatedStates,
    double seconds,
    String hides,
    List<Property> properties) {

  /** Copies the list. */
  public CheckedModel {
    properties = List.copyOf(properties);
  }

  /** Whether every property holds. */
  public boolean passed() {
    return result.equals("pass");
  }

  /**
   * A property.
   *
   * @param kind how it is checked, {@code invariant} say
   * @param result {@code pass}, or what went wrong
   */
  public record Property(String name, String kind, String result) {

    /** Whether it holds. */
    public boolean passed() {
      return result.equals("pass");
    }
  }
}
