/**
 * {@code ws} and {@code wss} connections over blocking sockets, around the {@link
 * dev.framecheck.reference.opening.OpeningHandshake opening handshake} and the {@link
 * dev.framecheck.reference.Endpoint endpoint} that do the protocol: an {@link
 * dev.framecheck.reference.transport.EchoServer} and a {@link
 * dev.framecheck.reference.transport.Client}.
 *
 * <p>Each connection has one thread that reads. TLS is the platform's, in version 1.2 or above (RFC
 * 8996); the client sends the server's name, checks its certificate, and has no second try with
 * less.
 *
 * <p>RFC 6455 names no timer. The bounded waits here are this package's own choice: for the opening
 * handshake, and, once closing has begun, for the peer's part of it. When they end the socket is
 * closed, so nothing waits for ever on a peer that has gone silent while closing.
 */
@NullMarked
package dev.framecheck.reference.transport;

import org.jspecify.annotations.NullMarked;
