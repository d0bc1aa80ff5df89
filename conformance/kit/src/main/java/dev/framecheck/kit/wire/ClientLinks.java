package dev.framecheck.kit.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

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
  private final Duration patience;
  private int open;
  private long lastActivity = System.nanoTime();
  private boolean gone;

  ClientLinks(ServerSocket listener, WireOptions options, SocketGuard guard, Duration patience)
      throws IOException {
    this.listener = listener;
    this.options = options;
    this.guard = guard;
    this.patience = patience;
    listener.setSoTimeout(LOOK_MILLIS);
  }

  static ServerSocket listen(int port, int backlog) throws IOException {
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), backlog);
    return listener;
  }

  @Override
  public Opened open() throws IOException {
    Socket socket = accept();
    AutoCloseable watch = guard.watch(socket, options.trace());
    AutoCloseable end =
        () -> {
          watch.close();
          count(-1);
        };
    try {
      socket.setTcpNoDelay(true);
      long deadline = System.nanoTime() + options.connect().toNanos();
      return new Opened(Handshakes.asServer(socket, deadline), end);
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

  private synchronized void count(int change) {
    open += change;
    lastActivity = System.nanoTime();
  }

  /** A client can't be asked; it is gone when it holds no connection and opens none for a while. */
  @Override
  public synchronized boolean ensure() {
    gone |= open == 0 && System.nanoTime() - lastActivity > patience.toNanos();
    return !gone;
  }

  @Override
  public boolean examine() {
    return ensure();
  }

  @Override
  public synchronized int breakdowns() {
    return gone ? 1 : 0;
  }
}
