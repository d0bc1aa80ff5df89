/**
 * What is written in an opening handshake, RFC 6455 §4, in the words of the trace format: heads of
 * HTTP messages, keys, and what a request or an answer is. Nothing here reads or writes a socket.
 */
@NullMarked
package dev.framecheck.kit.opening;

import org.jspecify.annotations.NullMarked;
