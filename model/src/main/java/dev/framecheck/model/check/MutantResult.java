package dev.framecheck.model.check;

import dev.framecheck.model.tlc.Counterexample;

/**
 * What became of a mutant.
 *
 * @param name the mutant
 * @param topic its topic
 * @param model the model that it varies
 * @param expected the property that it must violate
 * @param violated the property that it violates, or empty if none is known
 * @param killed whether these are the same
 * @param message one sentence if they aren't, otherwise empty
 * @param seconds wall time
 * @param trace TLC's behaviour that shows the violation, if there is one
 * @param instance Alloy's instance that shows it, as text, or empty
 */
public record MutantResult(
    String name,
    String topic,
    String model,
    String expected,
    String violated,
    boolean killed,
    String message,
    double seconds,
    Counterexample trace,
    String instance) {}
