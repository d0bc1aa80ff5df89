/**
 * Adapters between the kit and WebSocket implementations that others wrote.
 *
 * <p>An adapter translates the steps of a trace into calls of the implementation, and what the
 * implementation does back into observations. It holds no judgement of its own: what is permitted
 * is the business of the traces and the kit.
 */
@NullMarked
package dev.framecheck.targets;

import org.jspecify.annotations.NullMarked;
