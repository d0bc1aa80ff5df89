/**
 * Learns what a server does, as a Mealy machine over whole frames by class, and compares that
 * machine with the model's.
 *
 * <p>{@link dev.framecheck.cli.learn.Learning} asks the endpoint words of letters with LearnLib's
 * TTT until the Wp-method and random words find nothing more, or a bound is reached; {@link
 * dev.framecheck.cli.learn.Comparison} walks the learned machine beside the model's states, in
 * which the endpoint may be, and finds what the model permits in none of them.
 */
@NullMarked
package dev.framecheck.cli.learn;

import org.jspecify.annotations.NullMarked;
