package dev.framecheck.kit.wire;

import dev.framecheck.kit.oracle.KeyWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connections that a client under test opens to the judge. The client decides when, and how many at
 * once; when none comes for a while, it counts as gone.
 */
final class ClientLinks implements LinkSource, Health {

  /** How often a waiting thread looks whether the client is gone. */
  private static final int LOOK_MILLIS = 200;

  private final ServerSocket listener;
  private final WireOptions options;
  private final SocketGuard guard;
  private final Pace pace;
  private final Duration patience;
  private final KeyWatch keys = new KeyWatch();
  private int open;
  private long lastActivity = System.nanoTime();
  private final @Nullable LaunchedClient launched;
  private boolean gone;

  /**
   * Connections that come to {@code listener}.
   *
   * @param patience how long to wait for the next one
   * @param launched the client, if it is started by the judge, which tells it this very address
   */
  ClientLinks(
      ServerSocket listener,
      WireOptions options,
      SocketGuard guard,
      Duration patience,
      @Nullable LaunchedClient launched)
      throws IOException {
    this.launched = launched;
    this.listener = listener;
    this.options = options;
    this.guard = guard;
    this.pace = new Pace(options.rate());
    this.patience = patience;
    listener.setSoTimeout(LOOK_MILLIS);
  }

  /** Watches the keys of the client under test. */
  KeyWatch keys() {
    return keys;
  }

  static ServerSocket listen(int port, int backlog) throws IOException {
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), backlog);
    return listener;
  }

  /** What is done with an accepted socket. */
  private interface Use<T> {
    T with(Socket socket, AutoCloseable end) throws IOException;
  }

  @Override
  public Opened open() throws IOException {
    return accepted(
        (socket, end) -> {
          long deadline = System.nanoTime() + options.connect().toNanos();
          return new Opened(Handshakes.asServer(new TcpStream(socket, keys), deadline), end);
        });
  }

  @Override
  public Connected connect() throws IOException {
    ServerAddress address = new ServerAddress("localhost", listener.getLocalPort(), "/");
    return accepted(
        (socket, end) ->
            new Connected(new TcpStream(socket, keys), address, launched != null, end));
  }

  private <T> T accepted(Use<T> use) throws IOException {
    pace.await();
    Socket socket = accept();
    AutoCloseable watch = guard.watch(socket, options.trace());
    AutoCloseable end =
        () -> {
          watch.close();
          count(-1);
        };
    try {
      socket.setTcpNoDelay(true);
      return use.with(socket, end);
    } catch (IOException | RuntimeException e) {
      new Opened(new Link(socket, false), end).close();
      throw e;
    }
  }

  private Socket accept() throws IOException {
    while (ensure()) {
      try {
        Socket socket = listener.accept();
        count(1);
        return socket;
      } catch (SocketTimeoutException e) {
        // Looks again whether anybody is there.
      }
    }
    throw new IOException("the client did not come back within " + patience.toSeconds() + " s");
  }

  /** What a client has opened that is dead meanwhile says nothing of its successor. */
  private void dropWaiting() {
    try {
      while (true) {
        listener.setSoTimeout(1);
        listener.accept().close();
      }
    } catch (SocketTimeoutException e) {
      restoreTimeout();
    } catch (IOException e) {
      // Whoever accepts next will see it.
    }
  }

  private void restoreTimeout() {
    try {
      listener.setSoTimeout(LOOK_MILLIS);
    } catch (IOException e) {
      // Whoever accepts next will see it.
    }
  }

  /** Starts the client anew, where it was launched. */
  synchronized void renew() {
    if (launched != null) {
      launched.renew(this::dropWaiting);
    }
  }

  private synchronized void count(int change) {
    open += change;
    lastActivity = System.nanoTime();
  }

  /** A client can't be asked; it is gone when it holds no connection and opens none for a while. */
  @Override
  public synchronized boolean ensure() {
    gone |= launched != null && !launched.ensure(this::dropWaiting);
    if (!gone && open == 0 && System.nanoTime() - lastActivity > patience.toNanos()) {
      gone = launched == null || !launched.restart(this::dropWaiting);
      lastActivity = System.nanoTime();
    }
    return !gone;
  }

  @Override
  public boolean examine() {
    return (launched == null || launched.examine(this::dropWaiting)) && ensure();
  }

  @Override
  public synchronized int breakdowns() {
    return (gone ? 1 : 0) + (launched == null ? 0 : launched.crashes());
  }
}
