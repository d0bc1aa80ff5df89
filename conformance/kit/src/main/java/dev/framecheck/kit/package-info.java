/**
 * Replays the trace corpus against a WebSocket implementation and judges what it shows.
 *
 * <p>An implementation is plugged in as a target. The replayer drives the target along each trace,
 * compares every observation with the reactions that the trace permits and recommends at that
 * point, and gives a verdict. Reports and the JUnit 5 kit are views of those verdicts.
 *
 * <p>The module knows the traces and nothing of the models: it runs with no model checker on its
 * classpath.
 */
@NullMarked
package dev.framecheck.kit;

import org.jspecify.annotations.NullMarked;
