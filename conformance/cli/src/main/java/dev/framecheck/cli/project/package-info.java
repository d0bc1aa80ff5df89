/**
 * Where the command finds the specifications and the corpus: in the source tree that it was built
 * from, in folders that the user names, or, failing both, in its own jars.
 */
@NullMarked
package dev.framecheck.cli.project;

import org.jspecify.annotations.NullMarked;
