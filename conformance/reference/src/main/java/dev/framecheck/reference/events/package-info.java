/**
 * How a page gets to know what its WebSockets receive (WHATWG WebSockets, "feedback from the
 * protocol"; DOM, "dispatching events"), without I/O and without a thread.
 *
 * <p>A {@link dev.framecheck.reference.events.GlobalScope} is a window or worker with its event
 * loop: what happens to its sockets becomes a task, and the tasks run one after the other, whenever
 * the caller says so. An {@link dev.framecheck.reference.events.EventDispatch} is one socket as the
 * page sees it. Messages are given to it whole; that is what keeps parts of them from listeners.
 */
@NullMarked
package dev.framecheck.reference.events;

import org.jspecify.annotations.NullMarked;
