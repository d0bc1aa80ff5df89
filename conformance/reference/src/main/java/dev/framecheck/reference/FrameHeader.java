package dev.framecheck.reference;

/**
 * A frame's header as decoded (RFC 6455, 5.2), free of every fault that a header can show.
 *
 * @param opcode what the frame is
 * @param fin whether it is the last fragment of its message
 * @param key the masking key, its first octet the most significant; 0, which changes nothing, where
 *     the frame is unmasked
 * @param payloadLength in bytes
 * @param size of the header itself, in bytes: 2 to 14
 */
record FrameHeader(Opcode opcode, boolean fin, int key, long payloadLength, int size)
    implements HeaderDecoding {

  /** The size of the longest header: two bytes, a 64-bit length and a masking key. */
  static final int MAX_SIZE = 14;
}
