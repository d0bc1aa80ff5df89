/**
 * The corpus files that the models give: generated, compared with those that are committed, and
 * described by what they cover.
 */
@NullMarked
package dev.framecheck.cli.corpus;

import org.jspecify.annotations.NullMarked;
