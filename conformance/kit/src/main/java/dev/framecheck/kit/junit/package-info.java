/**
 * The corpus as JUnit 5 tests: extend {@link dev.framecheck.kit.junit.ConformanceTests} with one
 * method. The package needs JUnit Jupiter on the class path, the rest of the kit does not.
 */
@NullMarked
package dev.framecheck.kit.junit;

import org.jspecify.annotations.NullMarked;
