package dev.framecheck.kit.fence;

import java.nio.ByteBuffer;
import java.util.function.IntSupplier;

/** Writes the frames that the judge sends besides those of a trace; each lawful for its role. */
public final class Frames {

  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private final boolean masks;
  private final IntSupplier keys;

  /**
   * Frames of a client, which mask, or of a server, which do not.
   *
   * @param keys gives a masking key for each frame of a client
   */
  public Frames(boolean masks, IntSupplier keys) {
    this.masks = masks;
    this.keys = keys;
  }

  /** A final frame. */
  public byte[] frame(int opcode, byte[] payload) {
    return frame(true, opcode, payload);
  }

  /** A frame that is the last of its message, or not. */
  public byte[] frame(boolean fin, int opcode, byte[] payload) {
    int lengthBytes = payload.length < 126 ? 0 : payload.length <= 0xffff ? 2 : 8;
    ByteBuffer frame = ByteBuffer.allocate(2 + lengthBytes + (masks ? 4 : 0) + payload.length);
    frame.put((byte) ((fin ? 0x80 : 0) | opcode));
    int maskBit = masks ? 0x80 : 0;
    switch (lengthBytes) {
      case 0 -> frame.put((byte) (maskBit | payload.length));
      case 2 -> frame.put((byte) (maskBit | 126)).putShort((short) payload.length);
      default -> frame.put((byte) (maskBit | 127)).putLong(payload.length);
    }
    byte[] key = new byte[4];
    if (masks) {
      ByteBuffer.wrap(key).putInt(keys.getAsInt());
      frame.put(key);
    }
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ key[i & 3]));
    }
    return frame.array();
  }
}
