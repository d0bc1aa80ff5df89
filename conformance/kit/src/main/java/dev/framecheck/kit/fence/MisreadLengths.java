package dev.framecheck.kit.fence;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may be left of a payload length that an endpoint misreads (RFC 6455 §5.2): the low half of
 * the number, say, or nothing because it became negative. Whoever waits for a payload takes all
 * that comes and stays silent; whoever has read a shorter length takes what follows so much of it
 * as a frame.
 */
public final class MisreadLengths {

  /** The greatest 32-bit number of most languages; lengths from here on nobody can hold. */
  private static final long LEAST = Integer.MAX_VALUE;

  /** Misread lengths above this are not tried. */
  private static final int GREATEST = 1 << 16;

  private MisreadLengths() {}

  /** Whether a length is huge, unsigned. */
  public static boolean isHuge(long length) {
    return Long.compareUnsigned(length, LEAST) >= 0;
  }

  /** What is left of a length where bits of it are dropped or its halves are mixed up. */
  public static SortedSet<Long> of(long length) {
    long high = length >>> 32;
    long low = length & 0xffff_ffffL;
    SortedSet<Long> lengths = new TreeSet<>();
    for (long one : new long[] {low, low & 0xffff, low & 0xff, high, high & 0xffff, high + low}) {
      if (one <= GREATEST) {
        lengths.add(one);
      }
    }
    // A number that became negative is none, or makes an empty frame.
    lengths.add(0L);
    return lengths;
  }
}
