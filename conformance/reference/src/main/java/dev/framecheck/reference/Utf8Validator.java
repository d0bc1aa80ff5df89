package dev.framecheck.reference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Validates UTF-8 as it arrives, in any pieces (RFC 6455, 5.6 and 8.1; RFC 3629, section 4).
 *
 * <p>It finds the first byte after which nothing could make the text valid: overlong forms,
 * surrogates and values above U+10FFFF are found at their second byte, by the bounds that the first
 * byte sets for it.
 */
final class Utf8Validator {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private static final int LOWEST_TAIL = 0x80;
  private static final int HIGHEST_TAIL = 0xBF;

  /** How many bytes the code point that was begun still lacks. */
  private int lacking;

  /** The bounds of the next byte, while some are lacking. */
  private int lowest;

  private int highest;

  /**
   * Takes the next bytes, up to the first one at fault, after which only {@link #reset()} makes
   * sense.
   *
   * @return the index of the byte at fault, or -1
   */
  int validate(byte[] bytes, int from, int to) {
    int i = takeTails(bytes, from, to);
    while (lacking == 0 && i < to) {
      int lead = bytes[i];
      if (lead >= 0) {
        i = skipAscii(bytes, i, to);
        continue;
      }
      int size = sizeOfWhole(bytes, i, to);
      if (size > 0) {
        i += size;
      } else if (!takeLead(lead & 0xFF)) {
        return i;
      } else {
        i = takeTails(bytes, i + 1, to);
      }
    }
    return i < to ? i : -1;
  }

  /** Whether the bytes so far end with a whole code point. */
  boolean isComplete() {
    return lacking == 0;
  }

  /** Starts afresh. */
  void reset() {
    lacking = 0;
  }

  /** Skips the ASCII bytes from {@code i} on, eight at a time. */
  private static int skipAscii(byte[] bytes, int i, int to) {
    while (i <= to - Long.BYTES && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /**
   * The size of the valid sequence of two to four bytes at {@code i}; 0 if there is none, or not
   * all of it.
   */
  private static int sizeOfWhole(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xFF;
    int tails = tailsAfter(lead);
    if (tails == 0 || to - i <= tails) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    if (second < lowestAfter(lead) || second > highestAfter(lead)) {
      return 0;
    }
    for (int at = i + 2; at <= i + tails; at++) {
      if ((bytes[at] & 0xC0) != LOWEST_TAIL) {
        return 0;
      }
    }
    return tails + 1;
  }

  private boolean takeLead(int lead) {
    lacking = tailsAfter(lead);
    lowest = lowestAfter(lead);
    highest = highestAfter(lead);
    return lacking > 0;
  }

  /**
   * Takes what the code point that was begun lacks; stops early, still lacking some, at a byte at
   * fault.
   */
  private int takeTails(byte[] bytes, int from, int to) {
    int i = from;
    while (lacking > 0 && i < to) {
      int tail = bytes[i] & 0xFF;
      if (tail < lowest || tail > highest) {
        break;
      }
      lowest = LOWEST_TAIL;
      highest = HIGHEST_TAIL;
      lacking--;
      i++;
    }
    return i;
  }

  /** How many bytes follow a first byte above 0x7F; 0 where it can't be one. */
  private static int tailsAfter(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  private static int lowestAfter(int lead) {
    // Below these bounds, fewer bytes would do.
    return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : LOWEST_TAIL;
  }

  private static int highestAfter(int lead) {
    // Above these bounds lie the surrogates, and what Unicode doesn't have.
    return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : HIGHEST_TAIL;
  }
}
