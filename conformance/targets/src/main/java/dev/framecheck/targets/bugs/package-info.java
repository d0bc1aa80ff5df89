/** Known faults of real releases, and whether the corpus finds them there. */
@NullMarked
package dev.framecheck.targets.bugs;

import org.jspecify.annotations.NullMarked;
