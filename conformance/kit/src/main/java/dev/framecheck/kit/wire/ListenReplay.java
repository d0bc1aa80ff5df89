package dev.framecheck.kit.wire;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

/**
 * Replays traces against a client under test. The judge listens on the loopback interface and plays
 * the server; the client connects again and again, and echoes every message that it receives. It
 * may open as many connections at once as it likes, up to the concurrency of the options.
 */
public final class ListenReplay implements AutoCloseable {

  private final ServerSocket listener;
  private final WireOptions options;
  private final Duration patience;

  /**
   * Listens; clients may connect from now on.
   *
   * @param port where; 0 for any free one
   * @param patience how long to wait for the client's next connection
   * @throws TargetException if the port can't be had; the message is for the user
   */
  public ListenReplay(int port, WireOptions options, Duration patience) {
    this.options = options;
    this.patience = patience;
    try {
      this.listener = ClientLinks.listen(port, 4 * options.concurrency());
    } catch (IOException e) {
      throw new TargetException("Can't listen on port " + port + ": " + e.getMessage() + ".", e);
    }
  }

  /** The port that clients have to connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Replays the traces on the connections that come, and reports. */
  public ReplayReport replay(List<Trace> traces, ReplayListener progress) {
    try (SocketGuard guard = new SocketGuard()) {
      ClientLinks links = new ClientLinks(listener, options, guard, patience);
      return new WireReplay(
              "client on port " + port(), Role.CLIENT, links, links, options, progress)
          .replay(traces);
    } catch (IOException e) {
      throw new TargetException("Can't listen on port " + port() + ": " + e.getMessage() + ".", e);
    }
  }

  /** Stops listening. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new TargetException("The port could not be freed: " + e.getMessage() + ".", e);
    }
  }
}
