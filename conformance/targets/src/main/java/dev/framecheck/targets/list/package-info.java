/** The list of implementations that can be judged by name, and what each needs to run. */
@NullMarked
package dev.framecheck.targets.list;

import org.jspecify.annotations.NullMarked;
