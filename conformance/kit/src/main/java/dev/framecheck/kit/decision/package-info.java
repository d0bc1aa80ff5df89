/**
 * Decision vectors put to an implementation: a question, its answer, and a verdict. What decides
 * whether a connection is made, and with what, is a function and no protocol, so there are no
 * steps.
 */
@NullMarked
package dev.framecheck.kit.decision;

import org.jspecify.annotations.NullMarked;
