/**
 * Runs the commands of an Alloy specification and says what they found.
 *
 * <p>A command's own {@code expect} decides whether it passes, not what Alloy prints: its
 * command-line tool ends with success on a counterexample. Commands run in the child JVMs of the
 * {@link dev.framecheck.model.worker.WorkerPool}, each by itself, so that they run side by side,
 * and one that takes too long is ended without the others. The solver is SAT4J, the only one that
 * may be redistributed with this project.
 */
@NullMarked
package dev.framecheck.model.alloy;

import org.jspecify.annotations.NullMarked;
