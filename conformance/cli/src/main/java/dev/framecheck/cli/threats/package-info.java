/**
 * The threats and questions of the security review, and the answers that machines give: the checked
 * property that rules one out, the mutants that show that the property can fail, the traces that
 * carry it to an implementation, and the verdict of the reference.
 */
@NullMarked
package dev.framecheck.cli.threats;

import org.jspecify.annotations.NullMarked;
