/** An echo server on Java-WebSocket, as a process of its own. */
@NullMarked
package dev.framecheck.targets.javawebsocket;

import org.jspecify.annotations.NullMarked;
