package dev.framecheck.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of bytes that never changes: the payload of a message or control frame, or bytes to be
 * written. Equal by content. It is the receiver's to keep, and safe to share between threads, as
 * long as nobody has {@linkplain #recycle() recycled} it.
 */
public final class Payload {
  private static final byte[] NO_BYTES = new byte[0];

  /** How many bytes {@link #toString()} shows. */
  private static final int SHOWN = 32;

  private byte[] bytes;
  private int length;

  /** Who has use for the memory, if anybody. */
  private @Nullable MessageAssembler home;

  /** The first {@code length} bytes of an array that the caller gives up. */
  Payload(byte[] bytes, int length, @Nullable MessageAssembler home) {
    this.bytes = bytes;
    this.length = length;
    this.home = home;
  }

  /** A payload of its own copy of {@code bytes}. */
  public static Payload copyOf(byte[] bytes) {
    return owning(bytes.clone());
  }

  /** A payload around {@code bytes} themselves, which the caller gives up. */
  static Payload owning(byte[] bytes) {
    return new Payload(bytes, bytes.length, null);
  }

  /** The number of bytes. */
  public int length() {
    return length;
  }

  /** The byte at {@code index}, from 0. */
  public byte byteAt(int index) {
    return bytes[Objects.checkIndex(index, length)];
  }

  /** The bytes, in an array of the caller's own. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** A read-only view of all bytes, with a position of its own. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(bytes, 0, length).slice().asReadOnlyBuffer();
  }

  /** Writes all bytes to a stream, without a copy; the stream is trusted not to change them. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** The bytes as UTF-8; malformed ones, which a text message never holds, become U+FFFD. */
  public String utf8() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * Gives the memory back to the endpoint, which may use it for its next message. Nobody has to;
   * where messages are large or many, it saves their allocation. To be called only while the
   * endpoint's sink is taking the event that holds this payload, and by code that knows of no other
   * use of it: from then on it is empty, and its views are worthless.
   */
  public void recycle() {
    if (home != null) {
      home.recycle(bytes);
      home = null;
      bytes = NO_BYTES;
      length = 0;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Payload that
        && Arrays.equals(bytes, 0, length, that.bytes, 0, that.length);
  }

  @Override
  public int hashCode() {
    return asByteBuffer().hashCode();
  }

  /** The number of bytes and the first of them in hexadecimal. */
  @Override
  public String toString() {
    String hex = HexFormat.of().formatHex(bytes, 0, Math.min(length, SHOWN));
    return length + " bytes [" + hex + (length > SHOWN ? "…" : "") + "]";
  }
}
