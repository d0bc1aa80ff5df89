package dev.framecheck.reference;

import static dev.framecheck.reference.HeaderDecoding.NeedMore.NEED_MORE;

/**
 * Decodes frame headers (RFC 6455, 5.2) and finds every fault that a header can show, each as soon
 * as the bytes that establish it are there. A pure function: given more bytes, it gives the same
 * fault or gets further.
 */
final class HeaderDecoder {
  private static final int FIN = 0x80;
  private static final int RSV = 0x70;
  private static final int MASK = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int MAX_CONTROL_LENGTH = 125;

  private final boolean expectMasked;
  private final boolean refuseNonMinimal;

  /**
   * @param receiver the role of the endpoint that receives the frames
   */
  HeaderDecoder(Role receiver, ReceivePolicy policy) {
    this.expectMasked = !receiver.masks();
    this.refuseNonMinimal = policy.refuseNonMinimalLengths();
  }

  /**
   * Decodes the header that starts at {@code in[from]}.
   *
   * @param to where the bytes end
   * @param offset of {@code in[from]} in all of the peer's bytes
   * @param messageOpen whether a fragmented message was begun and not finished
   * @param room how many bytes of payload the message may still grow by
   */
  HeaderDecoding decode(byte[] in, int from, int to, long offset, boolean messageOpen, long room) {
    if (from >= to) {
      return NEED_MORE;
    }
    int first = in[from];
    Opcode opcode = Opcode.ofCode(first);
    boolean fin = (first & FIN) != 0;
    if ((first & RSV) != 0) {
      return new Violation(Rule.RESERVED_BITS, offset);
    }
    if (opcode == null) {
      return new Violation(Rule.RESERVED_OPCODE, offset);
    }
    if (opcode.isControl()) {
      if (!fin) {
        return new Violation(Rule.FRAGMENTED_CONTROL, offset);
      }
    } else if (messageOpen != (opcode == Opcode.CONTINUATION)) {
      return new Violation(
          messageOpen ? Rule.INTERLEAVED_MESSAGE : Rule.CONTINUATION_WITHOUT_MESSAGE, offset);
    }
    if (to - from < 2) {
      return NEED_MORE;
    }
    int second = in[from + 1];
    int length7 = second & ~MASK & 0xFF;
    if (((second & MASK) != 0) != expectMasked) {
      return new Violation(
          expectMasked ? Rule.UNMASKED_FROM_CLIENT : Rule.MASKED_FROM_SERVER, offset + 1);
    }
    long length = length7;
    int at = from + 2;
    if (length7 == LENGTH_16) {
      if (to - at < 2) {
        return NEED_MORE;
      }
      length = BigEndian.unsignedShort(in, at);
      at += 2;
    } else if (length7 == LENGTH_64) {
      if (to > at && in[at] < 0) {
        return new Violation(Rule.LENGTH_SIGN_BIT, offset + 2);
      }
      if (to - at < 8) {
        return NEED_MORE;
      }
      length = BigEndian.longAt(in, at);
      at += 8;
    }
    // The payload counts, not how its length is written: a sender that wastes bytes on it is
    // another fault.
    if (opcode.isControl() && length > MAX_CONTROL_LENGTH) {
      return new Violation(Rule.LONG_CONTROL, offset + 1);
    }
    if (opcode == Opcode.CLOSE && length == 1) {
      return new Violation(Rule.ONE_BYTE_CLOSE_BODY, offset + 1);
    }
    if (refuseNonMinimal && at - from > FrameWriter.sizeOfLength(length) + 1) {
      return new Violation(Rule.NON_MINIMAL_LENGTH, offset + 2);
    }
    if (length > room && !opcode.isControl()) {
      return new Violation(Rule.MESSAGE_TOO_BIG, offset + 1);
    }
    int key = 0;
    if (expectMasked) {
      if (to - at < 4) {
        return NEED_MORE;
      }
      key = BigEndian.intAt(in, at);
      at += 4;
    }
    return new FrameHeader(opcode, fin, key, length, at - from);
  }
}
