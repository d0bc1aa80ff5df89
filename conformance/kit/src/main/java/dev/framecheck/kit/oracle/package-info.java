/**
 * Judges by other means than traces: whether keys are drawn as they must be, what a launched
 * program costs, and how it ended. What they find are results like those of traces, whose ids begin
 * with {@code oracle/}.
 */
@NullMarked
package dev.framecheck.kit.oracle;

import org.jspecify.annotations.NullMarked;
