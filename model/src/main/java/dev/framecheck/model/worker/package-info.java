/**
 * A pool of child JVMs that run engine tasks.
 *
 * <p>TLC keeps its state in statics and in {@code java.io.tmpdir}, both of which belong to a whole
 * JVM; Alloy's solver can't be interrupted. Each task therefore runs in a child JVM that runs one
 * task at a time, is kept warm for the next, is killed when a task outlives its time, and is
 * replaced after a while, because a task may leak threads.
 *
 * <p>This package knows no engine: a {@link dev.framecheck.model.worker.WorkerTask} maps strings to
 * strings, and the engines give those meaning. The parent and a child speak over the child's
 * standard input and output in length-prefixed messages; nothing listens on a port.
 */
@NullMarked
package dev.framecheck.model.worker;

import org.jspecify.annotations.NullMarked;
