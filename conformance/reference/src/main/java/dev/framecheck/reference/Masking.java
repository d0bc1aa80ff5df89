package dev.framecheck.reference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The masking of payloads (RFC 6455, 5.3), which undoes itself. Keys are integers whose most
 * significant byte is the key's first octet; 0 changes nothing, and so stands for no key as well.
 */
final class Masking {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Masking() {}

  /** The key as it applies {@code octets} further on in the payload. */
  static int advance(int key, int octets) {
    return Integer.rotateLeft(key, (octets & 3) << 3);
  }

  /**
   * Copies {@code length} bytes, each combined with its octet of the key, of which the first goes
   * with the first byte. The arrays may be the same if the places are.
   */
  static void copy(byte[] from, int fromAt, byte[] to, int toAt, int length, int key) {
    long wide = (key & 0xFFFF_FFFFL) << 32 | (key & 0xFFFF_FFFFL);
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      LONGS.set(to, toAt + i, (long) LONGS.get(from, fromAt + i) ^ wide);
    }
    for (int shift = 24; i < length; i++, shift -= 8) {
      to[toAt + i] = (byte) (from[fromAt + i] ^ (key >>> shift));
    }
  }

  /** Combines {@code length} bytes in place with the key. */
  static void apply(byte[] bytes, int at, int length, int key) {
    copy(bytes, at, bytes, at, length, key);
  }
}
