/**
 * A target in any language: a program that is driven by lines of JSON on its standard input and
 * answers with lines of JSON on its standard output. {@code EXEC.md} in this module describes the
 * protocol.
 */
@NullMarked
package dev.framecheck.kit.exec;

import org.jspecify.annotations.NullMarked;
