package dev.framecheck.reference.opening;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (WHATWG URL, "percent-encoded bytes"). */
public final class Percent {
  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  /** The bytes that the text stands for; an escape that is broken stands for itself. */
  public static byte[] decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high >= 0 ? digit(bytes[i + 2]) : -1;
      if (low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toByteArray();
  }

  /** The text in US-ASCII, with all that is no visible ASCII, or is in the set, escaped. */
  static String encode(String text, String set) {
    StringBuilder encoded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 0x7F && set.indexOf(c) < 0) {
                encoded.append((char) c);
              } else {
                escape(c, encoded);
              }
            });
    return encoded.toString();
  }

  private static void escape(int codePoint, StringBuilder encoded) {
    // A surrogate without its other half becomes U+FFFD, as in Web IDL's USVString.
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    String text = surrogate ? "\uFFFD" : Character.toString(codePoint);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
    }
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : Character.digit(b, 16);
  }
}
