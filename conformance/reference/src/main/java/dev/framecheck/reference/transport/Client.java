package dev.framecheck.reference.transport;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Role;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;

/** Opens connections as a client (RFC 6455, 4.1). */
public final class Client {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private Client() {}

  /**
   * Connects and performs the opening handshake, for at most ten seconds each. Events come on a
   * daemon thread of the connection's own, the first of them perhaps before this method has
   * returned.
   *
   * @throws IllegalArgumentException if {@code uri} isn't a ws: URI
   * @throws HandshakeException if the server answered, but not with a connection
   * @throws IOException if it couldn't be reached, or ended the connection
   */
  public static Connection connect(URI uri, EndpointSettings settings, ConnectionListener listener)
      throws IOException {
    return connect(uri, settings, listener, Connection.CLOSE_TIMEOUT);
  }

  /** The same, with another bound on how long the server's part of closing is waited for. */
  public static Connection connect(
      URI uri, EndpointSettings settings, ConnectionListener listener, Duration closeTimeout)
      throws IOException {
    ClientHandshake handshake = new ClientHandshake(uri);
    Socket socket = new Socket();
    try {
      int timeout = (int) CONNECT_TIMEOUT.toMillis();
      socket.connect(new InetSocketAddress(uri.getHost(), handshake.port()), timeout);
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      shakeHands(handshake, socket, in);
      Connection connection =
          new Connection(Role.CLIENT, settings, socket, in, listener, closeTimeout);
      Thread reader = new Thread(connection::run, "websocket-client " + uri);
      reader.setDaemon(true);
      reader.start();
      return connection;
    } catch (IOException | RuntimeException e) {
      Deadlines.close(socket);
      throw e;
    }
  }

  private static void shakeHands(ClientHandshake handshake, Socket socket, InputStream in)
      throws IOException {
    Future<?> deadline = Deadlines.closeAfter(CONNECT_TIMEOUT, socket);
    try {
      socket.getOutputStream().write(handshake.request().getBytes(StandardCharsets.US_ASCII));
      HttpHead response = HttpHead.read(in);
      while (ClientHandshake.isInterim(response)) {
        response = HttpHead.read(in);
      }
      handshake.check(response);
    } finally {
      deadline.cancel(false);
    }
  }
}
