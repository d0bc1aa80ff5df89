/**
 * What keeps a connection within its bounds, whatever the peer or the page does (RFC 6455, 10.4;
 * WHATWG WebSockets, {@code bufferedAmount}): buffers in both directions, owed Pongs and idle time.
 * Each is a small machine of its own, without I/O, thread or clock.
 *
 * <p>The limits, what happens at them, and that memory may be refused are this project's choice: no
 * standard names them.
 */
@NullMarked
package dev.framecheck.reference.flow;

import org.jspecify.annotations.NullMarked;
