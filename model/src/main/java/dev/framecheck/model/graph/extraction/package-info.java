/**
 * From a specification to its labelled state graph.
 *
 * <p>TLC's dumps lose the parameters of actions, so {@link
 * dev.framecheck.model.graph.extraction.StateGraphExtractor} walks the state space itself, with
 * TLC's evaluator as the only authority on what a successor is. The label of a transition is the
 * value of the variable {@code io} in its successor; a state is the value of {@code ep}. Verdicts
 * on properties stay TLC's: nothing here checks an invariant.
 *
 * <p>TLC's classes are loaded anew for each extraction, because their statics remember the
 * specification of an earlier one. Values cross that border as plain ones: strings, integers,
 * booleans, lists, sets and maps of the JDK.
 */
@NullMarked
package dev.framecheck.model.graph.extraction;

import org.jspecify.annotations.NullMarked;
