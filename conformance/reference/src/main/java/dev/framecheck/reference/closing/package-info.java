/**
 * The whole life of a connection up to its end (RFC 6455, 7): an {@link
 * dev.framecheck.reference.Endpoint endpoint} together with both directions of its TCP connection,
 * the frames that wait to be written, and the bounded waits. Like the endpoint it does no I/O, and
 * the time is given to it, so nothing ever sleeps.
 *
 * <p>{@link dev.framecheck.reference.closing.TcpEndpoint} is told what happens: bytes, the peer's
 * end of stream, a reset, whether the transport can be written to, the application's calls, and
 * that time has passed. It answers with {@link dev.framecheck.reference.closing.TcpEvent events},
 * the last of which is the one close event (7.1.4 to 7.1.6).
 *
 * <p>A server ends its direction of TCP as soon as the connection is closed or failed and all was
 * written; a client waits for the server's end first (7.1.1). RFC 6455 names no timer: how long to
 * wait is this package's choice, but each wait ends, whatever the peer does.
 */
@NullMarked
package dev.framecheck.reference.closing;

import org.jspecify.annotations.NullMarked;
