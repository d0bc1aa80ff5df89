/**
 * Decision vectors: the instances of an Alloy model without time, as questions with their answers.
 *
 * <p>A topic's {@code vectors.json} says which command enumerates the instances of a model, and how
 * an instance is told in the words of the standards. What the answer is, the model alone says.
 */
@NullMarked
package dev.framecheck.model.decision;

import org.jspecify.annotations.NullMarked;
