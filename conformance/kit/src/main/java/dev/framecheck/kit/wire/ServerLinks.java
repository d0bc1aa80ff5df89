package dev.framecheck.kit.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connections that the judge opens to a server under test. */
final class ServerLinks implements LinkSource {

  private final ServerTarget server;
  private final WireOptions options;
  private final SocketGuard guard;

  ServerLinks(ServerTarget server, WireOptions options, SocketGuard guard) {
    this.server = server;
    this.options = options;
    this.guard = guard;
  }

  @Override
  public Opened open() throws IOException {
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
      return new Opened(Handshakes.asClient(speaking, address, deadline), watch);
    } catch (IOException | RuntimeException e) {
      socket.close();
      new Opened(new Link(socket, true), watch).close();
      throw e;
    }
  }
}
