/**
 * Ways to see, after the last step of a trace, that nothing more is coming and nothing was spoilt
 * on the way: where the judge itself stands in the stream that it has sent, and how to finish the
 * frame or message in progress. Shared by the replayers; not meant for targets.
 */
@NullMarked
package dev.framecheck.kit.fence;

import org.jspecify.annotations.NullMarked;
