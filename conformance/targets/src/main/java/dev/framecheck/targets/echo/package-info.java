/**
 * What the echo servers that run as processes of their own have in common with whoever launches
 * them.
 */
@NullMarked
package dev.framecheck.targets.echo;

import org.jspecify.annotations.NullMarked;
