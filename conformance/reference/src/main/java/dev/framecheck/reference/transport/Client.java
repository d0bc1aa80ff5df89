package dev.framecheck.reference.transport;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.opening.ClientRequest;
import dev.framecheck.reference.opening.ConnectionQueue;
import dev.framecheck.reference.opening.Destination;
import dev.framecheck.reference.opening.HttpProxy;
import dev.framecheck.reference.opening.OpeningHandshake;
import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.transport.Opening.Opened;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/**
 * Opens connections as a client (RFC 6455, 4.1). Of all that one process opens to an address and
 * port, one at a time is connecting; the others wait in the order in which they came. Safe for use
 * by several threads at once.
 */
public final class Client {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private static final Turns TURNS = new Turns(ConnectionQueue.Limits.DEFAULT);

  private Client() {}

  /**
   * Waits for its turn, then connects and performs the opening handshake, for at most ten seconds
   * each. Events come on a daemon thread of the connection's own, the first of them perhaps before
   * this method has returned.
   *
   * @throws IllegalArgumentException if {@code uri} isn't a ws: or wss: URI
   * @throws HandshakeException if the server answered, but not with a connection, or TLS failed
   * @throws IOException if it couldn't be reached, or ended the connection; or if too many wait for
   *     their turn, or the thread was interrupted while it waited
   */
  public static Connection connect(URI uri, EndpointSettings settings, ConnectionListener listener)
      throws IOException {
    return connect(uri, settings, listener, Connection.CLOSE_TIMEOUT);
  }

  /** The same, with another bound on how long the server's part of closing is waited for. */
  public static Connection connect(
      URI uri, EndpointSettings settings, ConnectionListener listener, Duration closeTimeout)
      throws IOException {
    ClientRequest request = ClientRequest.to(WebSocketUrl.parse(uri.toString()));
    return connect(request, settings, listener, closeTimeout, defaultTls());
  }

  /**
   * The same for any request, through its proxy if it has one.
   *
   * @param tls which certificates are trusted where the URL is secure; what is spoken at least, and
   *     that the host's name is sent and checked, it can't change
   */
  public static Connection connect(
      ClientRequest request,
      EndpointSettings settings,
      ConnectionListener listener,
      Duration closeTimeout,
      SSLContext tls)
      throws IOException {
    InetSocketAddress address = address(request);
    Socket socket = new Socket();
    try (Turns.Turn turn = TURNS.await(destination(request, address))) {
      socket.connect(address, (int) CONNECT_TIMEOUT.toMillis());
      socket.setTcpNoDelay(true);
      Opened opened = shakeHands(request, socket, tls);
      Connection connection =
          new Connection(Role.CLIENT, settings, opened.wire(), opened.in(), listener, closeTimeout);
      Thread reader = new Thread(connection::run, "websocket-client " + request.url());
      reader.setDaemon(true);
      reader.start();
      return connection;
    } catch (IOException | RuntimeException e) {
      Deadlines.close(socket);
      throw e;
    }
  }

  private static Opened shakeHands(ClientRequest request, Socket socket, SSLContext tls)
      throws IOException {
    Future<?> deadline = Deadlines.closeAfter(CONNECT_TIMEOUT, socket);
    try {
      return new Opening(OpeningHandshake.client(request), Wire.plain(socket), tls).run();
    } finally {
      deadline.cancel(false);
    }
  }

  /** Where TCP goes to; with a proxy in between, names are the proxy's to resolve. */
  private static InetSocketAddress address(ClientRequest request) {
    Optional<HttpProxy> proxy = request.proxy();
    return proxy.isPresent()
        ? new InetSocketAddress(proxy.get().host(), proxy.get().port())
        : new InetSocketAddress(request.url().host(), request.url().port());
  }

  /** Behind a proxy nobody here knows the address, and each name counts as a host of its own. */
  private static Destination destination(ClientRequest request, InetSocketAddress address) {
    WebSocketUrl url = request.url();
    return request.proxy().isPresent() || address.isUnresolved()
        ? Destination.named(url.host(), url.port())
        : Destination.of(address.getAddress(), url.port());
  }

  private static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the platform's TLS can't be set up", e);
    }
  }
}
