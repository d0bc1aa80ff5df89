/**
 * Talking to an endpoint without knowing beforehand what it may answer: a whole frame is sent, and
 * what the endpoint shows is collected until a fence says that there is no more. For learners,
 * which find out what an endpoint does; the replayers judge it by traces.
 */
@NullMarked
package dev.framecheck.kit.dialogue;

import org.jspecify.annotations.NullMarked;
