package dev.framecheck.reference;

import java.nio.ByteBuffer;

/**
 * Encodes frames (RFC 6455, 5.2 and 6.1): lengths in the fewest bytes, and a fresh key for each
 * frame that is masked.
 */
final class FrameWriter {
  private static final int FIN = 0x80;
  private static final int MASK = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private final boolean masked;
  private final MaskSource masks;

  FrameWriter(Role sender, MaskSource masks) {
    this.masked = sender.masks();
    this.masks = masks;
  }

  /** How many bytes the length of a payload takes in the shortest encoding: 1, 3 or 9. */
  static int sizeOfLength(long length) {
    return length < LENGTH_16 ? 1 : length <= 0xFFFF ? 3 : 9;
  }

  /**
   * The bytes of one frame, around a copy of all that {@code payload} has left; its position stays.
   */
  Payload frame(Opcode opcode, boolean fin, ByteBuffer payload) {
    int length = payload.remaining();
    int header = 1 + sizeOfLength(length) + (masked ? 4 : 0);
    byte[] frame = new byte[Math.addExact(header, length)];
    frame[0] = (byte) ((fin ? FIN : 0) | opcode.code());
    putLength(frame, length);
    payload.get(payload.position(), frame, header, length);
    if (masked) {
      int key = masks.nextKey();
      BigEndian.putInt(frame, header - 4, key);
      Masking.apply(frame, header, length, key);
    }
    return Payload.owning(frame);
  }

  private void putLength(byte[] frame, int length) {
    int mask = masked ? MASK : 0;
    switch (sizeOfLength(length)) {
      case 1 -> frame[1] = (byte) (mask | length);
      case 3 -> {
        frame[1] = (byte) (mask | LENGTH_16);
        BigEndian.putShort(frame, 2, length);
      }
      default -> {
        frame[1] = (byte) (mask | LENGTH_64);
        BigEndian.putLong(frame, 2, length);
      }
    }
  }
}
