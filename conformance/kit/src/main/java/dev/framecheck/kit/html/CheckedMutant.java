package dev.framecheck.kit.html;

/**
 * What became of a faulty variant of a model.
 *
 * @param fault the implementation mistake that it stands for
 * @param expected the property that it must violate
 * @param violated the property that it violates; empty if none
 * @param killed whether these are the same
 * @param steps length of the counterexample; 0 if there is none
 */
public record CheckedMutant(
    String name, String fault, String expected, String violated, boolean killed, int steps) {}
