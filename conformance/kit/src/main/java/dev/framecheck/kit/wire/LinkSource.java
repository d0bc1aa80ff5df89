package dev.framecheck.kit.wire;

import java.io.IOException;

/** Where fresh connections to the target come from. Safe for use by several threads. */
interface LinkSource {

  /**
   * A connection after its opening handshake.
   *
   * @throws IOException if there is none; the message says why
   */
  Opened open() throws IOException;

  /**
   * A link, and the guard that closes its socket when its time is up, so that nothing, not even a
   * write, can block for ever.
   */
  record Opened(Link link, AutoCloseable guard) implements AutoCloseable {

    @Override
    public void close() {
      link.close();
      try {
        guard.close();
      } catch (Exception e) {
        throw new IllegalStateException("a guard is dropped without fault", e);
      }
    }
  }
}
