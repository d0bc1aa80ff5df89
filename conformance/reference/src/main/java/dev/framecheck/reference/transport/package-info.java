/**
 * Plain {@code ws} connections over blocking sockets, around the {@link
 * dev.framecheck.reference.Endpoint endpoint} that does the protocol: an {@link
 * dev.framecheck.reference.transport.EchoServer} and a {@link
 * dev.framecheck.reference.transport.Client}.
 *
 * <p>Each connection has one thread that reads. The opening handshake (RFC 6455, 4) is here in its
 * smallest correct form, without subprotocols, extensions, redirects, authentication or TLS; {@code
 * HttpHead}, {@code ServerHandshake} and {@code ClientHandshake} are all there is to it.
 *
 * <p>RFC 6455 names no timer. The bounded waits here are this package's own choice: for the opening
 * handshake, and, once closing has begun, for the peer's part of it. When they end the socket is
 * closed, so nothing waits for ever on a peer that has gone silent while closing.
 */
@NullMarked
package dev.framecheck.reference.transport;

import org.jspecify.annotations.NullMarked;
