/**
 * The opening handshake of both sides (RFC 6455, 3 and 4), and the queue before it, without I/O.
 *
 * <p>{@link dev.framecheck.reference.opening.OpeningHandshake} is told which bytes came, in any
 * chunks, and answers with {@link dev.framecheck.reference.opening.OpeningStep steps}: bytes to
 * send, TLS to start, and one outcome, with which the bytes of the first frames are handed on.
 * {@link dev.framecheck.reference.opening.WebSocketUrl} says what is connected to, and {@link
 * dev.framecheck.reference.opening.ConnectionQueue} when.
 *
 * <p>Where the standard leaves a client the choice, this one fails: it follows no redirect, answers
 * no 401 or 407, and retries with no other version. No extension is offered or accepted.
 */
@NullMarked
package dev.framecheck.reference.opening;

import org.jspecify.annotations.NullMarked;
