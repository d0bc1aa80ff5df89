/**
 * Judges an implementation over TCP by its echo: a server that the judge connects to, or a client
 * that connects to the judge.
 *
 * <p>Each trace has a connection of its own. A marker message whose echo returns proves that the
 * target lives and echoes; then the bytes of the trace are sent, a frame in one write, and what is
 * owed is collected before more is sent. A fence tells that no more will come, by the state in
 * which the trace leaves the target:
 *
 * <ul>
 *   <li>between messages a marker message whose echo must return (a Pong may overtake an echo);
 *   <li>inside a message a Ping, then the end of the message, whose echo must be whole;
 *   <li>inside a frame the rest of the frame, where that is short and harmless, otherwise a timer;
 *   <li>after a violation or a Close the end of TCP. Nothing more is sent then, since a peer that
 *       closes on unread bytes resets the connection, and a reset can destroy a Close frame.
 * </ul>
 *
 * <p>A reset that may have swallowed an owed Close frame leaves a trace inconclusive. A failure is
 * confirmed on a fresh connection before it counts. Every wait has a deadline.
 */
@NullMarked
package dev.framecheck.kit.wire;

import org.jspecify.annotations.NullMarked;
