/**
 * Turns the formal specifications into knowledge about WebSocket behaviour.
 *
 * <p>This module is the only one that has a model checker on its classpath. It runs TLC and Alloy
 * on the specifications, judges their properties and the mutants that each property must catch,
 * extracts the labelled state graph of a model, generates the trace corpus from that graph, and
 * decides whether a recorded log is a behaviour of a model.
 */
@NullMarked
package dev.framecheck.model;

import org.jspecify.annotations.NullMarked;
