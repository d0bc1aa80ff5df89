/**
 * The figures that the project holds itself to, measured beside their rivals in one run: {@code
 * scripts/bench}. It is no part of the product, so it stands among the tests.
 *
 * <p>A {@link dev.framecheck.cli.bench.Measurement} measures and gives {@link
 * dev.framecheck.cli.bench.Figure}s; each says by its {@link dev.framecheck.cli.bench.Goal} what it
 * must reach. Where there is a rival, the goal is of the ratio, so that it holds on any machine.
 */
@NullMarked
package dev.framecheck.cli.bench;

import org.jspecify.annotations.NullMarked;
