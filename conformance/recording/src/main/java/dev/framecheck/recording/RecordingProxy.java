package dev.framecheck.recording;

import dev.framecheck.traces.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy that records the WebSocket connections that it forwards. What it reads it records
 * before it writes it on, so that no event stands in the log before its cause. It keeps no more
 * than a buffer for each direction.
 */
public final class RecordingProxy implements AutoCloseable {

  private static final int BUFFER = 16 << 10;
  private static final int CONNECT_MILLIS = 10_000;
  private static final int MOST_CONNECTIONS = 512;
  private static final int NANOS = 1000;

  private final ServerSocket listener;
  private final InetSocketAddress target;
  private final LogSink log;
  private final Overhearing.Settings settings;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
  private final AtomicInteger accepted = new AtomicInteger();
  private final long start = System.nanoTime();
  private volatile boolean closed;
  private volatile @Nullable IOException failure;

  private RecordingProxy(
      ServerSocket listener, InetSocketAddress target, LogSink log, Overhearing.Settings settings) {
    this.listener = listener;
    this.target = target;
    this.log = log;
    this.settings = settings;
  }

  /**
   * Listens on the loopback address and begins to forward.
   *
   * @param port where to listen; 0 takes any free one
   * @param log stays the caller's to close, after the proxy
   * @param topic whose machine the log is for, {@code closing}, {@code framing} or {@code opening}
   * @param role which of the two endpoints is recorded
   * @param limit bytes of the largest message that it accepts, if that is known
   * @throws IOException if the port can't be had
   */
  public static RecordingProxy start(
      int port, InetSocketAddress target, LogSink log, String topic, Role role, OptionalLong limit)
      throws IOException {
    ServerSocket listener = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    RecordingProxy proxy =
        new RecordingProxy(listener, target, log, new Overhearing.Settings(topic, role, limit));
    thread("proxy listener", proxy::accept);
    return proxy;
  }

  /** Where it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Why the log is not whole, if it isn't. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** How many connections came so far. */
  public int accepted() {
    return accepted.get();
  }

  private void accept() {
    while (!closed) {
      try {
        room.acquire();
        Socket client = listener.accept();
        open.add(client);
        int number = accepted.incrementAndGet();
        thread("proxy connection " + number, () -> forward(client, number));
      } catch (IOException e) {
        room.release();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void forward(Socket client, int number) {
    Socket server = new Socket();
    open.add(server);
    try {
      server.connect(target, CONNECT_MILLIS);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Overhearing recorder =
          Overhearing.start(log, "c" + number, settings, () -> (System.nanoTime() - start) / NANOS);
      AtomicBoolean cut = new AtomicBoolean();
      Thread back =
          thread("proxy answers " + number, () -> pump(server, client, Role.SERVER, recorder, cut));
      pump(client, server, Role.CLIENT, recorder, cut);
      back.join();
      log.flush();
    } catch (IOException e) {
      // The target is not there, or the log can't be written: the client sees its connection end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drop(client);
      drop(server);
      room.release();
    }
  }

  /**
   * Carries one direction to its end, and hands that on.
   *
   * @param cut whether one direction was reset, which takes the other with it
   */
  private void pump(Socket from, Socket to, Role sender, Overhearing recorder, AtomicBoolean cut) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      int read = in.read(buffer);
      while (read >= 0) {
        if (sender == Role.CLIENT) {
          recorder.fromClient(buffer, 0, read);
        } else {
          recorder.fromServer(buffer, 0, read);
        }
        write(to, buffer, read);
        read = in.read(buffer);
      }
    } catch (IOException e) {
      if (!closed && !cut.getAndSet(true)) {
        recorder.ended(sender, true);
        reset(to);
      }
      return;
    } catch (UncheckedIOException e) {
      failure = e.getCause();
      drop(from);
      drop(to);
      return;
    }
    recorder.ended(sender, false);
    try {
      to.shutdownOutput();
    } catch (IOException e) {
      // It is gone already, as its own direction tells.
    }
  }

  /** A receiver that is gone doesn't end what is read from the sender, which may say more. */
  private static void write(Socket to, byte[] buffer, int count) {
    try {
      OutputStream out = to.getOutputStream();
      out.write(buffer, 0, count);
      out.flush();
    } catch (IOException e) {
      // Its own direction tells that it is gone.
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  private void drop(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  /** Ends all connections; the log is the caller's. */
  @Override
  public void close() throws IOException {
    closed = true;
    listener.close();
    for (Socket socket : open) {
      drop(socket);
    }
    log.flush();
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
