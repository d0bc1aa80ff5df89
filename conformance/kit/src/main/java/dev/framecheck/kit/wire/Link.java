package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One connection after its opening handshake. Reading waits no longer than asked; writing is
 * bounded from outside, by closing the socket. Used by one thread.
 */
final class Link implements AutoCloseable {

  /** No trace needs this much from a target; whoever sends more is not read any further. */
  private static final long GREATEST_TRAFFIC = 1L << 28;

  /** Nor so many frames. */
  private static final int GREATEST_FRAMES = 10_000;

  /** Pings of the target that may wait for their Pong. */
  private static final int GREATEST_OWED = 64;

  /** Nothing that arrives now may be read as anything, so it matters little what is sent. */
  private static final byte[] PROBE = {0};

  private static final Duration PROBE_INTERVAL = Duration.ofMillis(10);

  private final Socket socket;
  private final Frames frames;
  private final PeerStream peer;
  private final Queue<PeerEvent> events = new ArrayDeque<>();
  private final Deque<PeerEvent.Ping> pings = new ArrayDeque<>();
  private final byte[] buffer = new byte[16 * 1024];
  private Ending ending = Ending.OPEN;
  private long traffic;
  private int taken;
  private boolean writable = true;

  /**
   * Takes over a socket.
   *
   * @param serverUnderTest whether the judge plays the client
   * @param masks gets the masking keys of a client under test
   */
  Link(Socket socket, boolean serverUnderTest, MaskWatch masks) {
    this.socket = socket;
    this.frames = new Frames(serverUnderTest, () -> ThreadLocalRandom.current().nextInt());
    this.peer = new PeerStream(!serverUnderTest, this::take, masks);
  }

  private void take(PeerEvent event) {
    taken++;
    if (event instanceof PeerEvent.Ping ping) {
      if (pings.size() < GREATEST_OWED) {
        pings.add(ping);
      }
    } else {
      events.add(event);
    }
  }

  /** The same where nobody looks at masking keys. */
  Link(Socket socket, boolean serverUnderTest) {
    this(socket, serverUnderTest, MaskWatch.NOBODY);
  }

  /** Bytes that came with the opening handshake. */
  void received(byte[] bytes, int offset, int length) {
    peer.receive(bytes, offset, length);
  }

  Frames frames() {
    return frames;
  }

  Ending ending() {
    return ending;
  }

  @Nullable Breach breach() {
    return peer.breach();
  }

  boolean endedInsideFrame() {
    return ending != Ending.OPEN && peer.insideFrame();
  }

  /** The next whole event, or null at the deadline, at the end of TCP, and after a breach. */
  @Nullable PeerEvent next(long deadline) {
    while (events.isEmpty() && ending == Ending.OPEN && peer.breach() == null) {
      if (!read(deadline)) {
        return null;
      }
    }
    return events.poll();
  }

  /** Reads once; false at the deadline. */
  private boolean read(long deadline) {
    long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
    if (left <= 0) {
      return false;
    }
    try {
      socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
      InputStream in = socket.getInputStream();
      int count = in.read(buffer);
      if (count < 0) {
        ending = Ending.END_OF_STREAM;
      } else {
        traffic += count;
        peer.receive(buffer, 0, count);
      }
      return traffic <= GREATEST_TRAFFIC && taken <= GREATEST_FRAMES;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      ending = Ending.RESET;
      return true;
    }
  }

  /** Sends bytes; when TCP refuses them, that shows on reading. */
  void write(byte[] bytes) {
    if (!writable) {
      return;
    }
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      writable = false;
    }
  }

  /** Whether TCP has taken what was sent so far. */
  boolean isWritable() {
    return writable;
  }

  /** Sends a final frame. */
  void writeFrame(int opcode, byte[] payload) {
    write(frames.frame(opcode, payload));
  }

  /** Answers the Pings of the target; only between frames. */
  void answerPings() {
    for (PeerEvent.Ping ping = pings.poll(); ping != null; ping = pings.poll()) {
      writeFrame(Frames.PONG, ping.payload().toBytes());
    }
  }

  /** Ends the judge's side of TCP. */
  void shutdownOutput() {
    writable = false;
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      // Already gone; that shows on reading.
    }
  }

  /**
   * Whether the target has let go of the socket: after the end of its direction of TCP, bytes are
   * answered by a reset. Sends some until that shows, or the deadline has come.
   */
  boolean isReleased(long deadline) {
    while (writable && System.nanoTime() < deadline) {
      write(PROBE.clone());
      LockSupport.parkNanos(PROBE_INTERVAL.toNanos());
    }
    return !writable;
  }

  /** Resets the connection. */
  void reset() {
    writable = false;
    close();
  }

  /**
   * Drops the connection by a reset, when the verdict is known: thousands of connections would
   * otherwise hold on to their ports for a minute each.
   */
  @Override
  public void close() {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // Already gone.
    }
    try {
      socket.close();
    } catch (IOException e) {
      // Already gone.
    }
  }
}
