package dev.framecheck.kit.html;

/**
 * The answer to one threat or question of the security review.
 *
 * @param status {@code answered} or {@code open}
 * @param properties number of checked properties that rule it out
 * @param mutants number of mutants that those properties caught
 * @param traces number of traces that belong to it
 * @param verdict what the replayed implementation did on those traces; empty if it was not asked
 */
public record ThreatAnswer(
    String id,
    String title,
    String topic,
    String status,
    int properties,
    int mutants,
    int traces,
    String verdict) {

  /** Whether a machine gave an answer. */
  public boolean answered() {
    return status.equals("answered");
  }
}
