package dev.framecheck.reference;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The frames of a peer that may break any rule. Written for the tests on its own, so that a mistake
 * in the code under test doesn't hide itself.
 */
public final class Peer {
  public static final int TEXT = 0x81;
  public static final int BINARY = 0x82;
  public static final int TEXT_FIRST = 0x01;
  public static final int BINARY_FIRST = 0x02;
  public static final int CONTINUATION = 0x00;
  public static final int LAST = 0x80;
  public static final int CLOSE = 0x88;
  public static final int PING = 0x89;
  public static final int PONG = 0x8A;

  private final byte[] key;

  private Peer(byte[] key) {
    this.key = key;
  }

  /** A peer of the client, which sends unmasked frames. */
  public static Peer server() {
    return new Peer(new byte[0]);
  }

  /** A peer of the server, which masks all frames with the key of the RFC's example. */
  static Peer client() {
    return client(0x37fa213d);
  }

  static Peer client(int key) {
    return new Peer(ByteBuffer.allocate(4).putInt(key).array());
  }

  /** The right peer for an endpoint of this role. */
  public static Peer of(Role endpoint) {
    return endpoint == Role.SERVER ? client() : server();
  }

  /** A frame with the length in the fewest bytes. */
  public byte[] frame(int firstByte, byte[] payload) {
    int n = payload.length;
    return join(header(firstByte, n < 126 ? 1 : n < 65536 ? 3 : 9, n), mask(payload));
  }

  public byte[] frame(int firstByte, String text) {
    return frame(firstByte, text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] close(int code, String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    return frame(
        CLOSE, ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array());
  }

  /** A header with its length in 1, 3 or 9 bytes, whether they are needed or not. */
  byte[] header(int firstByte, int lengthBytes, long length) {
    int mask = key.length > 0 ? 0x80 : 0;
    ByteBuffer header = ByteBuffer.allocate(1 + lengthBytes + key.length).put((byte) firstByte);
    switch (lengthBytes) {
      case 1 -> header.put((byte) (mask | length));
      case 3 -> header.put((byte) (mask | 126)).putShort((short) length);
      default -> header.put((byte) (mask | 127)).putLong(length);
    }
    return header.put(key).array();
  }

  private byte[] mask(byte[] payload) {
    byte[] masked = payload.clone();
    for (int i = 0; key.length > 0 && i < masked.length; i++) {
      masked[i] = (byte) (masked[i] ^ key[i % 4]);
    }
    return masked;
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}
