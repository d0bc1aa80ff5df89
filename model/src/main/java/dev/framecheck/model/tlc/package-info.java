/**
 * Runs TLC and says what it found.
 *
 * <p>{@link dev.framecheck.model.tlc.TlcEngine} runs one specification with one configuration and
 * returns a {@link dev.framecheck.model.tlc.TlcResult}. TLC reports success wrongly in more than
 * one situation, so a result is {@link dev.framecheck.model.tlc.TlcOutcome.Ok} only if everything
 * that belongs to a success was seen and nothing that belongs to a failure was: the exit code,
 * TLC's closing message, no message of severity "error", at least one initial state where the
 * configuration names a behaviour, and no property that TLC would evaluate in initial states only.
 *
 * <p>Two different specifications in one JVM confuse TLC (interned names keep their slots), so each
 * run loads TLC's classes anew, inside a child JVM of the {@link
 * dev.framecheck.model.worker.WorkerPool}.
 */
@NullMarked
package dev.framecheck.model.tlc;

import org.jspecify.annotations.NullMarked;
