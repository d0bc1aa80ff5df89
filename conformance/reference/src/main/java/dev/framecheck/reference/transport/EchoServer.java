package dev.framecheck.reference.transport;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.EndpointState;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.opening.OpeningHandshake;
import dev.framecheck.reference.opening.ServerOffer;
import dev.framecheck.reference.transport.Opening.Opened;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends each message back as it came, at every path. Threads are daemons, one for each connection;
 * it is made for tests and trials, and sets no bound to their number.
 */
public final class EchoServer implements AutoCloseable {
  private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int BACKLOG = 512;

  private final ServerSocket listening;
  private final EndpointSettings settings;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "websocket-echo");
            thread.setDaemon(true);
            return thread;
          });

  private final Duration closeTimeout;

  /** For TLS; null where plain bytes are spoken. */
  private final @Nullable SSLContext tls;

  private EchoServer(
      ServerSocket listening,
      EndpointSettings settings,
      Duration closeTimeout,
      @Nullable SSLContext tls) {
    this.tls = tls;
    this.listening = listening;
    this.settings = settings;
    this.closeTimeout = closeTimeout;
  }

  /**
   * Listens, and serves until {@link #close()}.
   *
   * @param address where; port 0 picks a free one
   * @throws IOException if that address can't be listened on
   */
  public static EchoServer start(InetSocketAddress address, EndpointSettings settings)
      throws IOException {
    return start(address, settings, Connection.CLOSE_TIMEOUT);
  }

  /** The same, with another bound on how long the peer's part of closing is waited for. */
  public static EchoServer start(
      InetSocketAddress address, EndpointSettings settings, Duration closeTimeout)
      throws IOException {
    return listen(address, settings, closeTimeout, null);
  }

  /**
   * The same over TLS, for {@code wss} (RFC 6455, 4.2.2), in version 1.2 or above.
   *
   * @param tls with the server's key and certificate
   */
  public static EchoServer start(
      InetSocketAddress address, EndpointSettings settings, Duration closeTimeout, SSLContext tls)
      throws IOException {
    return listen(address, settings, closeTimeout, tls);
  }

  private static EchoServer listen(
      InetSocketAddress address,
      EndpointSettings settings,
      Duration closeTimeout,
      @Nullable SSLContext tls)
      throws IOException {
    ServerSocket listening = new ServerSocket();
    try {
      listening.bind(address, BACKLOG);
    } catch (IOException e) {
      listening.close();
      throw e;
    }
    EchoServer server = new EchoServer(listening, settings, closeTimeout, tls);
    server.threads.execute(server::accept);
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Stops listening and cuts all connections. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      listening.close();
    } catch (IOException e) {
      // No more connections will come either way.
    }
    sockets.forEach(Deadlines::close);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        sockets.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        // Closed, or out of descriptors: then the next one may fare better, a moment later.
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    // Those that came while close() went over them.
    sockets.forEach(Deadlines::close);
  }

  private void serve(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
      Opened opened = shakeHands(socket);
      new Connection(
              Role.SERVER, settings, opened.wire(), opened.in(), EchoServer::echo, closeTimeout)
          .run();
    } catch (IOException e) {
      // The peer has gone, or was refused; nobody else needs to know.
    } finally {
      Deadlines.close(socket);
      sockets.remove(socket);
    }
  }

  private Opened shakeHands(Socket socket) throws IOException {
    Future<?> deadline = Deadlines.closeAfter(HANDSHAKE_TIMEOUT, socket);
    try {
      Wire wire = tls == null ? Wire.plain(socket) : Tls.server(socket, tls);
      try {
        return new Opening(OpeningHandshake.server(ServerOffer.ANYTHING), wire).run();
      } catch (HandshakeException e) {
        // To close now, on unread bytes, could destroy the response on its way.
        wire.endOutput();
        wire.in().transferTo(OutputStream.nullOutputStream());
        throw e;
      }
    } finally {
      deadline.cancel(false);
    }
  }

  private static void echo(Connection connection, Event event) {
    if (connection.state() != EndpointState.OPEN) {
      return;
    }
    if (event instanceof TextReceived text) {
      connection.sendText(text.payload().asByteBuffer());
      text.payload().recycle();
    } else if (event instanceof BinaryReceived binary) {
      connection.sendBinary(binary.payload().asByteBuffer());
      binary.payload().recycle();
    }
  }
}
