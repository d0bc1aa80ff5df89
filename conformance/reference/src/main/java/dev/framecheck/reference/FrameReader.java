package dev.framecheck.reference;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the peer's bytes into frames, whatever chunks they come in, and hands headers and pieces of
 * payload on. It keeps at most an unfinished header.
 */
final class FrameReader {
  private final HeaderDecoder decoder;
  private final FrameConsumer consumer;

  /** The header that began in an earlier chunk, if {@link #carried} is not zero. */
  private byte[] carry = new byte[0];

  private int carried;

  /** The frame whose payload is being read, if any. */
  private @Nullable FrameHeader frame;

  private long payloadLeft;
  private int key;
  private long offset;

  FrameReader(HeaderDecoder decoder, FrameConsumer consumer) {
    this.decoder = decoder;
    this.consumer = consumer;
  }

  /** How many of the peer's bytes were read. */
  long offset() {
    return offset;
  }

  /** How many bytes of an unfinished header are held. */
  int buffered() {
    return carried;
  }

  /** Whether the bytes so far end inside a frame. */
  boolean isInsideFrame() {
    return carried > 0 || frame != null;
  }

  /**
   * Reads on, to the end of these bytes, to the first fault, or until the consumer wants no more.
   */
  @Nullable Violation read(byte[] in, int from, int to) {
    int at = from;
    Violation violation = null;
    while (at < to && violation == null && consumer.wantsMore()) {
      long before = offset;
      violation = frame == null ? readHeader(in, at, to) : readPayload(in, at, to);
      at += (int) (offset - before);
    }
    return violation;
  }

  private @Nullable Violation readHeader(byte[] in, int from, int to) {
    int earlier = carried;
    HeaderDecoding decoding;
    if (earlier == 0) {
      decoding = decoder.decode(in, from, to, offset, consumer.isMessageOpen(), consumer.room());
    } else {
      int more = Math.min(FrameHeader.MAX_SIZE - earlier, to - from);
      System.arraycopy(in, from, carry, earlier, more);
      decoding =
          decoder.decode(
              carry,
              0,
              earlier + more,
              offset - earlier,
              consumer.isMessageOpen(),
              consumer.room());
    }
    if (decoding instanceof FrameHeader header) {
      carried = 0;
      offset += header.size() - earlier;
      return begin(header);
    }
    if (decoding instanceof Violation violation) {
      return violation;
    }
    if (earlier == 0) {
      carry(in, from, to);
    }
    carried = earlier + (to - from);
    offset += to - from;
    return null;
  }

  private void carry(byte[] in, int from, int to) {
    if (carry.length == 0) {
      carry = new byte[FrameHeader.MAX_SIZE];
    }
    System.arraycopy(in, from, carry, 0, to - from);
  }

  private @Nullable Violation begin(FrameHeader header) {
    consumer.header(header);
    if (header.payloadLength() == 0) {
      return consumer.endOfFrame(offset);
    }
    frame = header;
    payloadLeft = header.payloadLength();
    key = header.key();
    return null;
  }

  private @Nullable Violation readPayload(byte[] in, int from, int to) {
    int length = (int) Math.min(payloadLeft, to - from);
    Violation violation = consumer.payload(in, from, length, key, offset);
    offset += length;
    payloadLeft -= length;
    key = Masking.advance(key, length);
    if (violation == null && payloadLeft == 0) {
      frame = null;
      violation = consumer.endOfFrame(offset);
    }
    return violation;
  }
}
