package dev.framecheck.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text on its way out, which has to be valid UTF-8 (RFC 6455, 5.6 and 8.1). */
final class Text {
  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /**
   * The UTF-8 form of {@code text}, in which each surrogate without its other half has become
   * U+FFFD.
   */
  static byte[] encode(String text) {
    return wellFormed(text).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether all that {@code bytes} has left is valid UTF-8; its position stays. */
  static boolean isUtf8(ByteBuffer bytes) {
    byte[] array;
    int from;
    if (bytes.hasArray()) {
      array = bytes.array();
      from = bytes.arrayOffset() + bytes.position();
    } else {
      array = new byte[bytes.remaining()];
      bytes.get(bytes.position(), array);
      from = 0;
    }
    Utf8Validator utf8 = new Utf8Validator();
    return utf8.validate(array, from, from + bytes.remaining()) < 0 && utf8.isComplete();
  }

  /**
   * Turns a string into one of scalar values, as Web IDL does for USVString; String's own encoder
   * would put "?".
   */
  private static String wellFormed(String text) {
    int lone = indexOfLoneSurrogate(text, 0);
    if (lone < 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text);
    while (lone >= 0) {
      replaced.setCharAt(lone, REPLACEMENT);
      lone = indexOfLoneSurrogate(text, lone + 1);
    }
    return replaced.toString();
  }

  private static int indexOfLoneSurrogate(String text, int from) {
    int i = from;
    while (i < text.length()) {
      if (!Character.isSurrogate(text.charAt(i))) {
        i++;
      } else if (i + 1 < text.length()
          && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        i += 2;
      } else {
        return i;
      }
    }
    return -1;
  }
}
