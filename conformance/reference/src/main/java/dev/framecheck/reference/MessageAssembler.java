package dev.framecheck.reference;

import dev.framecheck.reference.flow.Allocator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message together from the payloads of its fragments (RFC 6455, 5.4 and 6.2), and validates
 * text as it comes.
 *
 * <p>It holds no more than what arrived, never what a header merely announced: the buffer grows
 * with the bytes, doubling, up to the limit. A message that is not to be delivered is counted and
 * validated all the same, but not kept.
 */
final class MessageAssembler {
  private static final byte[] NONE = new byte[0];
  private static final int SMALLEST = 64;
  private static final int SCRATCH = 1024;

  /** The largest buffer that is kept for the next message, in bytes. */
  private static final int LARGEST_SPARE = 64 * 1024;

  /**
   * How many times larger than its content a delivered buffer may be, lest messages hold idle
   * memory.
   */
  private static final int SLACK = 2;

  private final int limit;
  private final Allocator memory;
  private final Utf8Validator utf8 = new Utf8Validator();

  private boolean open;
  private boolean text;
  private boolean kept;
  private int size;
  private byte[] buffer = NONE;
  private byte[] spare = NONE;
  private boolean ended;
  private long copied;

  MessageAssembler(int limit, Allocator memory) {
    this.limit = limit;
    this.memory = memory;
  }

  /** Whether a message was begun and not finished. */
  boolean isOpen() {
    return open;
  }

  boolean isText() {
    return text;
  }

  /** How many bytes the message in progress, or a new one, may still grow by. */
  int room() {
    return limit - size;
  }

  /** How many bytes of payload are held. */
  int buffered() {
    return kept ? size : 0;
  }

  /** How large the buffer that holds them is. */
  int allocated() {
    return buffer.length;
  }

  /**
   * How many bytes were written into buffers so far, by the peer's payloads and by moving to a
   * larger buffer.
   */
  long copied() {
    return copied;
  }

  /** Begins a message; {@code keep} tells whether it is to be delivered. */
  void begin(boolean text, boolean keep) {
    this.open = true;
    this.text = text;
    this.kept = keep;
    this.size = 0;
    utf8.reset();
  }

  /**
   * Makes room for a piece of payload, which was found to be within {@link #room()}; false if there
   * is no memory for it.
   */
  boolean reserve(int length) {
    return !kept || size + length <= buffer.length || grow(size + length);
  }

  /**
   * Takes a piece of payload for which there is room.
   *
   * @param key the masking key as it applies from {@code from} on
   * @return the index in {@code in} of the first byte that is not valid UTF-8, or -1
   */
  int append(byte[] in, int from, int length, int key) {
    if (!kept) {
      size += length;
      return text ? validateOnly(in, from, length, key) : -1;
    }
    int at = size;
    Masking.copy(in, from, buffer, at, length, key);
    copied += length;
    size += length;
    int bad = text ? utf8.validate(buffer, at, size) : -1;
    return bad < 0 ? -1 : from + (bad - at);
  }

  /** Whether the message could end here: text ends with a whole code point. */
  boolean canEnd() {
    return !text || utf8.isComplete();
  }

  /** Ends the message; gives its payload up, or null if it was not kept. */
  @Nullable Payload end() {
    Payload payload = null;
    if (kept) {
      if (buffer.length > (long) size * SLACK) {
        trim();
      }
      payload = new Payload(buffer, size, this);
    }
    abandon();
    open = false;
    size = 0;
    return payload;
  }

  /** Lets go of what was collected; the message in progress goes on, but will not be delivered. */
  void abandon() {
    buffer = NONE;
    kept = false;
  }

  /** Lets go of all memory, for good. */
  void free() {
    abandon();
    spare = NONE;
    ended = true;
  }

  /** Takes the memory of a delivered payload back, for a message to come. */
  void recycle(byte[] bytes) {
    if (!ended && bytes.length > spare.length && bytes.length <= LARGEST_SPARE) {
      spare = bytes;
    }
  }

  /** Moves the message to a buffer that fits; without memory for one it stays where it is. */
  private void trim() {
    byte[] fitting = memory.allocate(size);
    if (fitting != null) {
      System.arraycopy(buffer, 0, fitting, 0, size);
      copied += size;
      buffer = fitting;
    }
  }

  private boolean grow(int needed) {
    int doubled = (int) Math.min(Math.max(SMALLEST, 2L * buffer.length), limit);
    byte[] larger = allocate(Math.max(needed, doubled));
    if (larger == null) {
      return false;
    }
    System.arraycopy(buffer, 0, larger, 0, size);
    copied += size;
    buffer = larger;
    return true;
  }

  private byte @Nullable [] allocate(int capacity) {
    if (spare.length < capacity || spare.length > (long) capacity * SLACK) {
      return memory.allocate(capacity);
    }
    byte[] taken = spare;
    spare = NONE;
    return taken;
  }

  private int validateOnly(byte[] in, int from, int length, int key) {
    byte[] scratch = new byte[Math.min(length, SCRATCH)];
    for (int done = 0; done < length; done += scratch.length) {
      int piece = Math.min(scratch.length, length - done);
      Masking.copy(in, from + done, scratch, 0, piece, Masking.advance(key, done));
      int bad = utf8.validate(scratch, 0, piece);
      if (bad >= 0) {
        return from + done + bad;
      }
    }
    return -1;
  }
}
