/**
 * The {@code framecheck} command.
 *
 * <p>Each verb is a thin layer: it reads options, calls the module that does the work, prints the
 * outcome for a person or, with {@code --json}, for a machine, and maps it to an exit status: 0
 * when everything conforms, 1 when a violation was found, 2 when the input or the usage is wrong, 3
 * when a tool failed. Nothing depends on this module.
 */
@NullMarked
package dev.framecheck.cli;

import org.jspecify.annotations.NullMarked;
