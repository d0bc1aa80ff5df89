package dev.framecheck.recording;

import java.util.Map;
import java.util.TreeMap;

/**
 * One direction of a TCP connection, put back in order. What came before counts: a retransmission
 * or an overlap changes nothing. Offsets count from the first byte and don't wrap.
 */
final class Reassembly {

  /** Bytes kept of segments that came too early. */
  private static final int MOST_KEPT = 16 << 20;

  /** Takes the stream in its order. */
  interface Sink {
    void bytes(byte[] bytes, int from, int count);

    void end();

    void missing(long count);
  }

  private final Sink sink;
  private final int first;
  private final TreeMap<Long, byte[]> early = new TreeMap<>();
  private long next;
  private long kept;
  private long end = -1;
  private boolean over;

  /**
   * A direction whose first byte has this sequence number.
   *
   * @param first 32 bits, one more than that of the SYN
   */
  Reassembly(int first, Sink sink) {
    this.first = first;
    this.sink = sink;
  }

  /** The sequence number's offset that is nearest to what is expected. */
  private long offset(int sequence) {
    return next + (sequence - (first + (int) next));
  }

  void take(Segment segment) {
    if (over) {
      return;
    }
    long at = offset(segment.sequence());
    byte[] payload = segment.bytes();
    if (segment.isFin()) {
      end = at + segment.length();
    }
    if (payload.length > 0 && at + payload.length > next) {
      byte[] known = early.get(at);
      if (known == null || known.length < payload.length) {
        kept += payload.length - (known == null ? 0 : known.length);
        early.put(at, payload);
      }
    }
    flush();
    if (kept > MOST_KEPT) {
      lose();
    }
  }

  /** The other side has received all up to here: what is not there by now was not captured. */
  void acknowledged(int sequence) {
    long until = offset(sequence);
    // An acknowledgement of the FIN counts one more than there are bytes.
    long all = end >= 0 ? Math.min(until, end) : until;
    if (!over && all > next && isPlausible(all)) {
      lose();
    }
  }

  private boolean isPlausible(long offset) {
    return offset - next < 1L << 30;
  }

  private void lose() {
    over = true;
    long behind = early.isEmpty() ? 0 : early.firstKey() - next;
    early.clear();
    sink.missing(behind);
  }

  private void flush() {
    while (!early.isEmpty() && early.firstKey() <= next) {
      Map.Entry<Long, byte[]> entry = early.pollFirstEntry();
      byte[] payload = entry.getValue();
      kept -= payload.length;
      int done = (int) Math.min(payload.length, next - entry.getKey());
      if (done < payload.length) {
        next += payload.length - done;
        sink.bytes(payload, done, payload.length - done);
      }
    }
    if (end >= 0 && next >= end) {
      over = true;
      sink.end();
    }
  }

  /** Nothing more is captured: whether something that was sent is missing. */
  boolean lacks() {
    return !over && (!early.isEmpty() || (end >= 0 && next < end));
  }
}
