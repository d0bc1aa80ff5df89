/**
 * A state graph played as a target. The graph of a faulty model is an implementation with exactly
 * that fault, so replaying the corpus against it shows whether the traces alone find it.
 */
@NullMarked
package dev.framecheck.kit.graph;

import org.jspecify.annotations.NullMarked;
