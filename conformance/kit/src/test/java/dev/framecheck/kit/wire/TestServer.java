package dev.framecheck.kit.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server on loopback that does in a thread for each connection what a test wants of it. */
abstract class TestServer implements ServerTarget {

  private final String name;
  private final String resource;
  private final ServerSocket socket;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  TestServer(String name, String resource) throws IOException {
    this.name = name;
    this.resource = resource;
    this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  }

  /**
   * Serves a connection, which is closed then.
   *
   * @param number how many connections there were before
   * @throws IOException when it is lost
   */
  abstract void serve(Socket one, int number) throws IOException;

  /** A connection was lost: the judge drops one when it has its verdict. */
  void lost() {}

  /** Begins to serve; to be called when all is ready for that. */
  final void start() {
    daemon(this::accept);
  }

  private void daemon(Runnable work) {
    Thread thread = new Thread(work, name + "-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final ServerAddress address() {
    return new ServerAddress(
        socket.getInetAddress().getHostAddress(), socket.getLocalPort(), resource);
  }

  @Override
  public final void close() {
    closeQuietly(socket);
    open.forEach(TestServer::closeQuietly);
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // A test is over.
    }
  }

  private void accept() {
    for (int number = 0; !socket.isClosed(); number++) {
      try {
        Socket one = socket.accept();
        open.add(one);
        if (socket.isClosed()) {
          // A connection can still be accepted while the listener is being closed.
          closeQuietly(one);
          return;
        }
        int before = number;
        daemon(() -> serveAndClose(one, before));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serveAndClose(Socket one, int number) {
    try (one) {
      serve(one, number);
    } catch (IOException e) {
      lost();
    } finally {
      open.remove(one);
    }
  }
}
