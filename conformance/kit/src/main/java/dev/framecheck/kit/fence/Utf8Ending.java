package dev.framecheck.kit.fence;

import java.util.Arrays;

/** Completes a text that ends inside a code point. */
public final class Utf8Ending {

  private Utf8Ending() {}

  /**
   * The continuation bytes that {@code text} lacks to end at a code point; none when it ends at
   * one, or is not UTF-8 anyway.
   */
  public static byte[] of(byte[] text) {
    for (int back = 1; back <= Math.min(3, text.length); back++) {
      int b = text[text.length - back] & 0xff;
      if (b >= 0xc0) {
        return missing(b, back);
      }
      if (b < 0x80) {
        break;
      }
    }
    return new byte[0];
  }

  private static byte[] missing(int lead, int present) {
    int needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (present >= needed) {
      return new byte[0];
    }
    byte[] missing = new byte[needed - present];
    Arrays.fill(missing, (byte) 0x80);
    if (present == 1 && lead == 0xe0) {
      missing[0] = (byte) 0xa0; // below it would be overlong
    } else if (present == 1 && lead == 0xf0) {
      missing[0] = (byte) 0x90; // below it would be overlong
    }
    return missing;
  }
}
