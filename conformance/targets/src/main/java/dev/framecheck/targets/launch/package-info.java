/** Runs an implementation in a process of its own, as an echo server or as an echoing client. */
@NullMarked
package dev.framecheck.targets.launch;

import org.jspecify.annotations.NullMarked;
