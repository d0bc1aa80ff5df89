package dev.framecheck.model.check;

import java.util.List;

/**
 * What is known of a model at a size.
 *
 * @param name the model
 * @param topic its topic
 * @param engine what checked it
 * @param size the size of its bounds
 * @param result {@link Verdict#PASS} if every property passes
 * @param message one sentence if it doesn't, otherwise empty
 * @param distinctStates distinct states of the complete exploration; 0 for Alloy
 * @param generatedStates states generated in it; 0 for Alloy
 * @param seconds wall time of its explorations by TLC, or of all that Alloy does for it
 * @param hides what the bounds hide
 * @param properties verdicts in the order of {@code models.json}
 */
public record ModelResult(
    String name,
    String topic,
    EngineKind engine,
    Size size,
    Verdict result,
    String message,
    long distinctStates,
    long generatedStates,
    double seconds,
    String hides,
    List<PropertyResult> properties) {

  public ModelResult {
    properties = List.copyOf(properties);
  }
}
