/**
 * The reference implementation as a target of the kit. It stands here because the reference knows
 * nothing of the kit, and the kit nothing of the reference.
 */
@NullMarked
package dev.framecheck.cli.reference;

import org.jspecify.annotations.NullMarked;
