package dev.framecheck.reference.transport;

import dev.framecheck.reference.CloseCode;
import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.EndpointState;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.CloseTransport;
import dev.framecheck.reference.Event.Outgoing;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open WebSocket connection over a socket, with or without TLS. Safe for use by many threads:
 * their frames go out whole, and messages never interleave (RFC 6455, 5.4).
 *
 * <p>Sending blocks while the peer doesn't read. A write that fails is not reported to its caller:
 * it ends the connection, which the listener is told. All sending methods throw what those of
 * {@link Endpoint} do.
 */
public final class Connection implements AutoCloseable {

  /** How long the peer's part of closing is waited for, unless told otherwise. */
  static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private static final int CHUNK = 16 * 1024;

  private final Wire wire;
  private final InputStream in;
  private final BufferedOutputStream out;
  private final ConnectionListener listener;
  private final Duration closeTimeout;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Guards all that follows, and the output. */
  private final Object lock = new Object();

  private final Endpoint endpoint;

  /** How many calls are under way: more than one while a listener sends. */
  private int depth;

  private @Nullable Future<?> deadline;

  /**
   * @param in all that the peer sends behind the opening handshake
   * @param closeTimeout how long the peer's part of closing is waited for
   */
  Connection(
      Role role,
      EndpointSettings settings,
      Wire wire,
      InputStream in,
      ConnectionListener listener,
      Duration closeTimeout)
      throws IOException {
    this.wire = wire;
    this.in = in;
    this.out = new BufferedOutputStream(wire.out(), CHUNK);
    this.listener = listener;
    this.closeTimeout = closeTimeout;
    this.endpoint = new Endpoint(role, settings, this::obey);
  }

  /** Sends a text message. */
  public void sendText(String text) {
    call(to -> to.sendText(text));
  }

  /** Sends a text message of what {@code utf8} has left. */
  public void sendText(ByteBuffer utf8) {
    call(to -> to.sendText(utf8));
  }

  /** Sends a binary message of what {@code payload} has left. */
  public void sendBinary(ByteBuffer payload) {
    call(to -> to.sendBinary(payload));
  }

  /** Sends a Ping of what {@code payload} has left. */
  public void sendPing(ByteBuffer payload) {
    call(to -> to.sendPing(payload));
  }

  /** Starts the closing handshake without a code; does not wait for its end. */
  public void sendClose() {
    call(Endpoint::sendClose);
  }

  /** Starts the closing handshake; does not wait for its end. */
  public void sendClose(int code, String reason) {
    call(to -> to.sendClose(code, reason));
  }

  /** How far the connection has come. */
  public EndpointState state() {
    synchronized (lock) {
      return endpoint.state();
    }
  }

  /**
   * Waits until the connection is over, and its last event told; false if the time was up first.
   */
  public boolean awaitEnd(Duration atMost) throws InterruptedException {
    return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Starts the closing handshake with code 1000, unless closing has begun, and waits for the end,
   * for a bounded time. Not for use by a listener, which would wait for itself.
   */
  @Override
  public void close() {
    // Also for a thread that is stuck in a write, and holds the lock: the end of the socket wakes
    // it.
    Future<?> patience = Deadlines.closeAfter(closeTimeout.multipliedBy(2), wire.tcp());
    try {
      sendClose(CloseCode.NORMAL, "");
    } catch (SendRefusedException e) {
      // Closing, or over, already.
    }
    try {
      awaitEnd(closeTimeout.multipliedBy(3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    patience.cancel(false);
    abort();
  }

  /** Closes the socket at once, without a Close. */
  void abort() {
    wire.cut();
  }

  /** Reads until the connection is over, on the calling thread. */
  void run() {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        int some = length;
        call(to -> to.receive(chunk, 0, some));
      }
    } catch (IOException e) {
      // A reset, or a deadline: the peer's direction has ended all the same.
    } finally {
      finish();
    }
  }

  private void finish() {
    try {
      call(Endpoint::endOfStream);
    } finally {
      abort();
      synchronized (lock) {
        if (deadline != null) {
          deadline.cancel(false);
        }
      }
      ended.countDown();
    }
  }

  private void call(Consumer<Endpoint> what) {
    synchronized (lock) {
      depth++;
      try {
        what.accept(endpoint);
      } finally {
        depth--;
      }
      // What a listener sends goes out together with all else that the same bytes have caused.
      if (depth == 0) {
        flush();
      }
      if (endpoint.state() != EndpointState.OPEN && deadline == null) {
        deadline = Deadlines.closeAfter(closeTimeout, wire.tcp());
      }
    }
  }

  /** Obeys the endpoint; the lock is held. */
  private void obey(Event event) {
    if (event instanceof Outgoing frame) {
      write(frame);
    } else if (event instanceof CloseTransport) {
      endOutput();
    }
    listener.onEvent(this, event);
  }

  private void write(Outgoing frame) {
    try {
      frame.bytes().writeTo(out);
    } catch (IOException e) {
      abort();
    }
  }

  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      abort();
    }
  }

  /**
   * Ends the own direction of TCP only. To close the socket now, with bytes unread, would make the
   * kernel reset the connection, and a reset can destroy the Close frame on its way (RFC 6455,
   * 7.1.1); the reading goes on until the peer's direction has ended as well, or the deadline has
   * passed.
   */
  private void endOutput() {
    try {
      out.flush();
      wire.endOutput();
    } catch (IOException e) {
      abort();
    }
  }
}
