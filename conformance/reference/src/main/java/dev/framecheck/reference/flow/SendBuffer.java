package dev.framecheck.reference.flow;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * What a page has sent and the network has not taken yet, within a limit, and the page's {@code
 * bufferedAmount} (WHATWG WebSockets, {@code send} and {@code bufferedAmount}).
 *
 * <p>A message is copied when it is sent, so what the page does to its array later changes nothing.
 * No message is lost without a sign: the buffer is {@linkplain #isFull() full}, upon which the
 * connection closes with an error event, or it was given when closing had begun. Not safe for use
 * by several threads at once.
 */
public final class SendBuffer {
  private final int limit;
  private final ArrayDeque<Message> messages = new ArrayDeque<>();

  private State state = State.CONNECTING;
  private boolean full;

  /** The bytes that wait. */
  private long held;

  /** The bytes of all that was sent; and of it what the network took, now and as the page sees. */
  private long sent;

  private long transmitted;
  private long seen;

  private record Message(boolean text, ByteBuffer rest) {}

  /** The ready state (WHATWG WebSockets). */
  public enum State {
    /** Not yet established; sending is an error. */
    CONNECTING,
    /** Established. */
    OPEN,
    /** Closing has begun; what was sent before still drains. */
    CLOSING,
    /** Over. */
    CLOSED
  }

  /** What became of a message. */
  public enum Sent {
    /** It waits for the network. */
    QUEUED,
    /**
     * Closing has begun, so it is not transmitted; {@code bufferedAmount} has grown all the same.
     */
    NOT_TRANSMITTED,
    /** There was no room; the connection has to be closed, and an error event to be fired. */
    FULL
  }

  /**
   * A piece of a message for the network.
   *
   * @param text whether the message is text
   * @param bytes the piece, read-only
   * @param last whether the message ends with it
   */
  public record Piece(boolean text, ByteBuffer bytes, boolean last) {}

  /**
   * An empty buffer of a connection that is being opened.
   *
   * @param limit how many bytes may wait
   */
  public SendBuffer(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("the limit is negative: " + limit);
    }
    this.limit = limit;
  }

  /** The connection is established; later than that it changes nothing. */
  public void opened() {
    if (state == State.CONNECTING) {
      state = State.OPEN;
    }
  }

  /** Closing has begun, on either side; what waits may still go out. */
  public void closing() {
    if (state != State.CLOSED) {
      state = State.CLOSING;
    }
  }

  /** The connection is closed: what waits is lost, and stays in {@code bufferedAmount}. */
  public void closed() {
    state = State.CLOSED;
    drop();
    // The task that tells the page comes after a turn of the event loop.
    seen = transmitted;
  }

  /** The event loop begins a turn: the page gets to see what the network has taken until now. */
  public void turn() {
    if (state != State.CLOSED) {
      seen = transmitted;
    }
  }

  /**
   * The page's {@code send}: takes all that {@code data} has left, and leaves its content alone.
   *
   * @param text whether it is UTF-8 text
   * @throws IllegalStateException while connecting: InvalidStateError, and nothing changes
   */
  public Sent send(boolean text, ByteBuffer data) {
    if (state == State.CONNECTING) {
      throw new IllegalStateException("the connection is not established yet");
    }
    int length = data.remaining();
    sent += length;
    if (state != State.OPEN) {
      data.position(data.limit());
      return Sent.NOT_TRANSMITTED;
    }
    if (length > limit - held) {
      data.position(data.limit());
      full = true;
      state = State.CLOSING;
      drop();
      return Sent.FULL;
    }
    byte[] copy = new byte[length];
    data.get(copy);
    messages.add(new Message(text, ByteBuffer.wrap(copy).asReadOnlyBuffer()));
    held += length;
    return Sent.QUEUED;
  }

  /**
   * The network takes up to {@code most} bytes of the message that waits longest; empty if none
   * waits. An empty message is one piece without bytes.
   *
   * @param most at least 1
   */
  public Optional<Piece> transmit(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("no room for a byte: " + most);
    }
    Message first = messages.peek();
    if (first == null) {
      return Optional.empty();
    }
    ByteBuffer rest = first.rest();
    int length = Math.min(most, rest.remaining());
    ByteBuffer piece = rest.slice(rest.position(), length);
    rest.position(rest.position() + length);
    held -= length;
    transmitted += length;
    boolean last = !rest.hasRemaining();
    if (last) {
      messages.remove();
    }
    return Optional.of(new Piece(first.text(), piece, last));
  }

  /**
   * The page's {@code bufferedAmount}: the bytes that were sent and, as of the last turn of the
   * event loop, not transmitted. Without framing; never reset.
   */
  public long bufferedAmount() {
    return sent - seen;
  }

  /** How far the connection has come, as far as sending is concerned. */
  public State state() {
    return state;
  }

  /** Whether a message found no room: the flag that makes the close event follow an error event. */
  public boolean isFull() {
    return full;
  }

  /** How many bytes are held: never above the limit. */
  public long heldBytes() {
    return held;
  }

  private void drop() {
    messages.clear();
    held = 0;
  }
}
