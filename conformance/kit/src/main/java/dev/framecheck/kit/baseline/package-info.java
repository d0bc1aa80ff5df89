/**
 * Known deviations of an implementation, kept in a file beside it: a run is then judged by what is
 * new, and by what is recorded and no longer so.
 */
@NullMarked
package dev.framecheck.kit.baseline;

import org.jspecify.annotations.NullMarked;
