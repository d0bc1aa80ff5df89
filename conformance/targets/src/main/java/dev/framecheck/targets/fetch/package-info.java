/** Gets what an implementation consists of, by the ordinary client of its registry. */
@NullMarked
package dev.framecheck.targets.fetch;

import org.jspecify.annotations.NullMarked;
