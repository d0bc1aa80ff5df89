/**
 * An echo server on embedded Tomcat, as a process of its own. It is compiled against one version of
 * Tomcat and runs on the one that its class path has.
 */
@NullMarked
package dev.framecheck.targets.tomcat;

import org.jspecify.annotations.NullMarked;
