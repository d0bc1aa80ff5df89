package dev.framecheck.cli.reference.walk;

import java.util.SplittableRandom;

/** Random payloads in place of those of the model, which stand for all of their class. */
final class Payloads {

  /**
   * The first byte of each range of bytes that the syntax of UTF-8 (RFC 3629, section 4) nowhere
   * tells apart. Replacing bytes within their ranges changes no judgement of a text, wherever it is
   * cut.
   */
  private static final int[] RANGES = {
    0x00, 0x80, 0x90, 0xA0, 0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xEE, 0xF0, 0xF1, 0xF4, 0xF5, 0x100
  };

  private Payloads() {}

  /** As many bytes, whatever they are. */
  static byte[] anyLike(byte[] bytes, SplittableRandom random) {
    byte[] other = new byte[bytes.length];
    for (int i = 0; i < other.length; i++) {
      other[i] = (byte) random.nextInt();
    }
    return other;
  }

  /** As many bytes, valid, broken or unfinished as UTF-8 at the same places; the first few stay. */
  static byte[] textLike(byte[] bytes, int kept, SplittableRandom random) {
    byte[] other = bytes.clone();
    for (int i = Math.min(kept, other.length); i < other.length; i++) {
      int at = bytes[i] & 0xFF;
      int range = 0;
      while (RANGES[range + 1] <= at) {
        range++;
      }
      other[i] = (byte) random.nextInt(RANGES[range], RANGES[range + 1]);
    }
    return other;
  }
}
