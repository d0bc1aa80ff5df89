package dev.framecheck.kit.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connections that the judge opens to a server under test. */
final class ServerLinks implements LinkSource {

  private final ServerTarget server;
  private final WireOptions options;
  private final SocketGuard guard;
  private final Pace pace;

  ServerLinks(ServerTarget server, WireOptions options, SocketGuard guard) {
    this.server = server;
    this.options = options;
    this.guard = guard;
    this.pace = new Pace(options.rate());
  }

  /** What is done with a connected socket. */
  private interface Use<T> {
    T with(Socket socket, ServerAddress address, long deadline, AutoCloseable watch)
        throws IOException;
  }

  @Override
  public Opened open() throws IOException {
    return connected(
        (socket, address, deadline, watch) ->
            new Opened(Handshakes.asClient(socket, address, deadline), watch));
  }

  @Override
  public Connected connect() throws IOException {
    return connected(
        (socket, address, deadline, watch) ->
            new Connected(new TcpStream(socket), address, true, watch));
  }

  private <T> T connected(Use<T> use) throws IOException {
    pace.await();
    ServerAddress address = server.address();
    Socket socket = new Socket();
    AutoCloseable watch = guard.watch(socket, options.trace());
    try {
      socket.setTcpNoDelay(true);
      long deadline = System.nanoTime() + options.connect().toNanos();
      socket.connect(
          new InetSocketAddress(address.host(), address.port()),
          (int) options.connect().toMillis());
      Socket speaking =
          address.secure() ? server.tls().over(socket, address, options.connect()) : socket;
      return use.with(speaking, address, deadline, watch);
    } catch (IOException | RuntimeException e) {
      socket.close();
      new Opened(new Link(socket, true), watch).close();
      throw e;
    }
  }
}
