/**
 * One endpoint of an established WebSocket connection (RFC 6455, sections 5 to 8), without any I/O.
 *
 * <p>{@link dev.framecheck.reference.Endpoint} is fed the bytes that the peer sent, in any chunks,
 * and the application's calls; it answers with {@link dev.framecheck.reference.Event events}: what
 * the application is told, which bytes are to be written, and when TCP is to be closed. It plays
 * both {@link dev.framecheck.reference.Role roles}, keeps no clock and starts no thread, so
 * whatever it does is a function of what it was given (the masking keys, which have to be
 * unpredictable, come from a {@link dev.framecheck.reference.MaskSource}).
 *
 * <p>Behind it stand small parts, each with one rule set of the standard: {@code HeaderDecoder}
 * (5.2, and the parts of 5.1, 5.4 and 5.5 that a header shows), {@code Masking} (5.3), {@code
 * MessageAssembler} (5.4, 6.2), {@code Utf8Validator} (8.1), {@code CloseStatus} and {@code
 * CloseCode} (5.5.1, 7.4), {@code FrameWriter} (5.2, 6.1).
 *
 * <p>Where the standard leaves a choice, this implementation takes the one that it recommends, and
 * fails as early as the bytes allow. The peer's faults are data, a {@link
 * dev.framecheck.reference.Violation}; exceptions tell only of a caller's mistake. Extensions are
 * not negotiated, so all reserved bits and opcodes are refused.
 *
 * <p>What comes around an endpoint is in packages of their own: {@link
 * dev.framecheck.reference.opening} is the handshake before it, {@link
 * dev.framecheck.reference.closing} adds both directions of TCP and the bounded waits, {@link
 * dev.framecheck.reference.flow} the bounds of buffers and queues, {@link
 * dev.framecheck.reference.events} what a page sees, {@link dev.framecheck.reference.policy}
 * whether a page may connect at all, {@link dev.framecheck.reference.browser} a browser, and {@link
 * dev.framecheck.reference.transport} sockets.
 */
@NullMarked
package dev.framecheck.reference;

import org.jspecify.annotations.NullMarked;
