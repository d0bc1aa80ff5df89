/**
 * Targets for a fuzzer. Ordinary test runs replay what lies in the folders of inputs; {@code
 * scripts/fuzz} looks for more.
 */
@NullMarked
package dev.framecheck.cli.fuzz;

import org.jspecify.annotations.NullMarked;
