package dev.framecheck.reference.flow;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Collects the bytes of one message at a time, up to a limit (RFC 6455, 10.4). It holds what
 * arrived, never what was merely announced.
 *
 * <p>The buffer grows by doubling, so all copying together stays linear in the bytes received. When
 * a message is over the limit, or memory for it is refused, all is let go of at once, and the
 * buffer takes nothing more: its connection has failed, and no other is touched. Not safe for use
 * by several threads at once.
 */
public final class ReceiveBuffer {
  private static final byte[] NONE = new byte[0];
  private static final int SMALLEST = 64;

  /** What became of bytes that were given. */
  public enum Taken {
    /** They are held. */
    TAKEN,
    /** With them the message is longer than the limit; close code 1009 fits (RFC 6455, 7.4.1). */
    OVER_LIMIT,
    /** There was no memory for them; close code 1011 fits (RFC 6455, 7.4.1). */
    NO_MEMORY
  }

  private final int limit;
  private final Allocator allocator;

  private byte[] buffer = NONE;
  private int size;
  private long copied;
  private Taken state = Taken.TAKEN;

  /**
   * An empty buffer, which allocates nothing before bytes call for it.
   *
   * @param limit how many bytes one message may have
   */
  public ReceiveBuffer(int limit, Allocator allocator) {
    if (limit < 0) {
      throw new IllegalArgumentException("the limit is negative: " + limit);
    }
    this.limit = limit;
    this.allocator = Objects.requireNonNull(allocator, "allocator");
  }

  /** Whether a message of that many bytes would fit; asked when a header announces one. */
  public boolean hasRoomFor(long bytes) {
    return bytes <= limit - size;
  }

  /**
   * Takes bytes of the message in progress, all or none. After a refusal every further call is
   * refused with the same reason.
   *
   * @throws IndexOutOfBoundsException if the array has no such range
   */
  public Taken append(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (state == Taken.TAKEN && !hasRoomFor(length)) {
      refuse(Taken.OVER_LIMIT);
    }
    if (state != Taken.TAKEN || !ensureCapacity(size + length)) {
      return state;
    }
    System.arraycopy(bytes, offset, buffer, size, length);
    size += length;
    copied += length;
    return state;
  }

  /** Ends the message and gives it away, read-only and without another copy. */
  public ByteBuffer take() {
    ByteBuffer message = ByteBuffer.wrap(buffer, 0, size).slice().asReadOnlyBuffer();
    letGo();
    return message;
  }

  /** Lets go of all memory; the next byte begins a message. */
  public void letGo() {
    buffer = NONE;
    size = 0;
  }

  /** How many bytes are held. */
  public int size() {
    return size;
  }

  /** How large the buffer is, in bytes: never above the limit, and 0 when nothing is held. */
  public int allocatedBytes() {
    return buffer.length;
  }

  /** How many bytes were written into buffers so far, those moved to larger buffers included. */
  public long copiedBytes() {
    return copied;
  }

  private boolean ensureCapacity(int needed) {
    if (needed <= buffer.length) {
      return true;
    }
    int doubled = (int) Math.min(limit, Math.max(SMALLEST, 2L * buffer.length));
    byte[] larger = allocator.allocate(Math.max(needed, doubled));
    if (larger == null) {
      refuse(Taken.NO_MEMORY);
      return false;
    }
    System.arraycopy(buffer, 0, larger, 0, size);
    copied += size;
    buffer = larger;
    return true;
  }

  private void refuse(Taken why) {
    state = why;
    letGo();
  }
}
