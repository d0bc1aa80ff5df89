package dev.framecheck.reference.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The proof that a server has read the handshake: Sec-WebSocket-Accept out of Sec-WebSocket-Key
 * (RFC 6455, 4.2.2).
 */
final class AcceptKey {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** 16 bytes in base64; the bits that the last character has to spare may be anything. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

  private AcceptKey() {}

  /** The value of Sec-WebSocket-Accept that answers this key. */
  static String of(String key) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder()
          .encodeToString(sha1.digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-1", e);
    }
  }

  /** Whether a key is what RFC 6455, 4.2.1 asks for: 16 bytes in base64. */
  static boolean isValid(String key) {
    return KEY.matcher(key).matches();
  }
}
