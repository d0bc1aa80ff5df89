package dev.framecheck.model.check;

import dev.framecheck.model.tlc.Counterexample;

/**
 * What is known of a property.
 *
 * @param name the property
 * @param kind its kind
 * @param result the verdict
 * @param message one sentence if the verdict isn't {@link Verdict#PASS}, otherwise empty
 * @param counterexample TLC's behaviour that violates it, if there is one
 * @param instance Alloy's instance that violates it, as text, or empty
 */
public record PropertyResult(
    String name,
    PropertyKind kind,
    Verdict result,
    String message,
    Counterexample counterexample,
    String instance) {

  static PropertyResult of(Topic.Property property, Verdict result, String message) {
    return new PropertyResult(
        property.name(), property.kind(), result, message, Counterexample.NONE, "");
  }
}
