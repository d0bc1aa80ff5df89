package dev.framecheck.recording;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;

/**
 * Reads a stream of frames, lawful or not, piece by piece: nothing of a payload is kept. Not safe
 * for use by several threads.
 */
final class FrameScanner {

  private static final int LONGEST_HEADER = 14;
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int IN_16_BITS = 126;
  private static final int KEY = 4;

  /** What is told of a frame. */
  interface Sink {
    /** A header is whole. */
    void header(Input.Header header);

    /**
     * More of the payload has come, unmasked.
     *
     * @param last whether the frame is whole with it; a frame without payload brings one empty last
     *     piece
     */
    void payload(ByteRuns piece, boolean last);
  }

  private final Sink sink;
  private final byte[] header = new byte[LONGEST_HEADER];
  private int headerSize;
  private boolean inPayload;
  private long remaining;
  private long taken;
  private int key;

  FrameScanner(Sink sink) {
    this.sink = sink;
  }

  /** Takes the next bytes of the stream. */
  void take(byte[] bytes, int from, int count) {
    int at = from;
    int end = from + count;
    while (at < end) {
      if (inPayload) {
        int size = Long.compareUnsigned(remaining, end - at) < 0 ? (int) remaining : end - at;
        payload(bytes, at, size);
        at += size;
      } else {
        header[headerSize++] = bytes[at++];
        if (headerSize >= 2 && headerSize == headerLength()) {
          headerDone();
        }
      }
    }
  }

  /** Whether a frame has begun and is not whole. */
  boolean insideFrame() {
    return headerSize > 0;
  }

  private int lengthBytes() {
    int first = header[1] & LENGTH;
    return first < IN_16_BITS ? 0 : first == IN_16_BITS ? 2 : 8;
  }

  private int headerLength() {
    return 2 + lengthBytes() + ((header[1] & MASKED) != 0 ? KEY : 0);
  }

  private void headerDone() {
    int extended = lengthBytes();
    remaining = extended == 0 ? header[1] & LENGTH : number(2, extended);
    boolean masked = (header[1] & MASKED) != 0;
    key = masked ? (int) number(2 + extended, KEY) : 0;
    taken = 0;
    inPayload = true;
    sink.header(
        new Input.Header(
            (header[0] & FIN) != 0,
            header[0] >> 4 & 7,
            header[0] & 0x0f,
            masked,
            extended == 0 ? 7 : 8 * extended,
            remaining));
    if (remaining == 0) {
      frameDone();
      sink.payload(ByteRuns.EMPTY, true);
    }
  }

  private long number(int from, int count) {
    long number = 0;
    for (int i = from; i < from + count; i++) {
      number = number << 8 | (header[i] & 0xff);
    }
    return number;
  }

  private void payload(byte[] bytes, int from, int size) {
    byte[] piece = new byte[size];
    System.arraycopy(bytes, from, piece, 0, size);
    for (int i = 0; i < size && key != 0; i++) {
      piece[i] ^= (byte) (key >>> (24 - 8 * (int) ((taken + i) & 3)));
    }
    taken += size;
    remaining -= size;
    boolean last = remaining == 0;
    if (last) {
      frameDone();
    }
    sink.payload(ByteRuns.of(piece), last);
  }

  private void frameDone() {
    inPayload = false;
    headerSize = 0;
  }
}
