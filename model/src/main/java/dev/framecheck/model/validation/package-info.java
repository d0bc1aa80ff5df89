/**
 * Validates logs: was what an implementation did, as somebody recorded it, a behaviour of the
 * model?
 *
 * <p>The judge is TLC. For each topic a module {@code Trace…} of the specifications lets the
 * machine take what the log says reached the endpoint, and demands that what it shows is what the
 * log says was seen. {@link dev.framecheck.model.validation.LogValidator} gives TLC all connections
 * of a topic at once, each a behaviour of its own; a connection for which TLC reaches a state where
 * every event is explained is valid. Where there is no such state, {@code StuckExplorer} looks with
 * TLC's own evaluation at where the explanation stops, and {@link
 * dev.framecheck.model.validation.Diagnosis} says what would have been permitted there.
 *
 * <p>{@code TlcLog}, {@code StuckExplorer} and {@code tlc2.module.LogFile} live on TLC's side of
 * the class loader border.
 */
@NullMarked
package dev.framecheck.model.validation;

import org.jspecify.annotations.NullMarked;
