package dev.framecheck.kit.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Keys of opening handshakes and the answers that fit them, RFC 6455 §4.1 and §4.2.2. */
public final class HandshakeKeys {

  /** The key of the RFC's example, which stands in traces. */
  public static final String EXAMPLE = "dGhlIHNhbXBsZSBub25jZQ==";

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String EXAMPLE_ACCEPT = acceptFor(EXAMPLE);
  private static final int KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private HandshakeKeys() {}

  /** A key that was not used before. */
  public static String fresh() {
    byte[] nonce = new byte[KEY_BYTES];
    RANDOM.nextBytes(nonce);
    return Base64.getEncoder().encodeToString(nonce);
  }

  /** The value of {@code Sec-WebSocket-Accept} that fits a key as it was sent. */
  public static String acceptFor(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** Whether a key is the base64 of 16 bytes. */
  public static boolean isKey(String key) {
    try {
      return key.length() == 24 && Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The text of a request, with {@code key} wherever it has that of the example. */
  public static String asking(String text, String key) {
    return text.replace(EXAMPLE, key);
  }

  /**
   * The text of an answer, fitting {@code key} wherever it fits that of the example: the key
   * itself, the value that fits it, and that value in upper case.
   */
  public static String answering(String text, String key) {
    String accept = acceptFor(key);
    return text.replace(EXAMPLE_ACCEPT, accept)
        .replace(EXAMPLE_ACCEPT.toUpperCase(Locale.ROOT), accept.toUpperCase(Locale.ROOT))
        .replace(EXAMPLE, key);
  }
}
