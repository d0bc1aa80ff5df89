/**
 * Judges many implementations, compares what they show with what they were expected to show, and
 * tries known faults of real releases.
 */
@NullMarked
package dev.framecheck.targets.survey;

import org.jspecify.annotations.NullMarked;
