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
   * A connection on which nothing was said yet, secured where the address wants that.
   *
   * @throws IOException if there is none; the message says why
   */
  Connected connect() throws IOException;

  /**
   * Such a connection, and its guard, as in {@link Opened}.
   *
   * @param server where the server of the two listens
   * @param told whether the client of the two was told just that
   */
  record Connected(TcpStream stream, ServerAddress server, boolean told, AutoCloseable guard)
      implements AutoCloseable {

    @Override
    public void close() {
      stream.close();
      drop(guard);
    }
  }

  /**
   * A link, and the guard that closes its socket when its time is up, so that nothing, not even a
   * write, can block for ever.
   */
  record Opened(Link link, AutoCloseable guard) implements AutoCloseable {

    @Override
    public void close() {
      link.close();
      drop(guard);
    }
  }

  private static void drop(AutoCloseable guard) {
    try {
      guard.close();
    } catch (Exception e) {
      throw new IllegalStateException("a guard is dropped without fault", e);
    }
  }
}
