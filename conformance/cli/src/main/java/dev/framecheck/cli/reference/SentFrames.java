package dev.framecheck.cli.reference;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.Observation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames that the reference sends, one whole frame at a time, and holds it to the rules
 * that bind a sender (RFC 6455, 5.1 to 5.5): masking by role with a fresh key, no reserved bits,
 * minimal lengths, short and whole control frames.
 */
final class SentFrames {

  private static final Observation[] CLOSE_BY_CODE = new Observation[5000];
  private static final int FIN = 0x80;
  private static final int MASK = 0x80;

  private final boolean client;
  private int lastKey;
  private boolean keyed;

  SentFrames(boolean client) {
    this.client = client;
  }

  Observation observe(byte[] frame) {
    int opcode = frame[0] & 0x0f;
    boolean masked = (frame[1] & MASK) != 0;
    int shortLength = frame[1] & 0x7f;
    int lengthBytes = shortLength < 126 ? 0 : shortLength == 126 ? 2 : 8;
    long length = shortLength;
    if (lengthBytes > 0) {
      length = 0;
      for (int i = 0; i < lengthBytes; i++) {
        length = length << 8 | (frame[2 + i] & 0xff);
      }
    }
    int header = 2 + lengthBytes + (masked ? 4 : 0);
    String fault = fault(frame, masked, lengthBytes, length);
    if (fault != null) {
      return new Observation.Malformed(fault);
    }
    byte[] payload = Arrays.copyOfRange(frame, header, frame.length);
    if (masked) {
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= frame[header - 4 + (i & 3)];
      }
    }
    return switch (opcode) {
      case 8 -> close(payload);
      case 10 -> new Observation.Pong(ByteRuns.of(payload));
      default -> new Observation.Frame(opcode, ByteRuns.of(payload));
    };
  }

  private @Nullable String fault(byte[] frame, boolean masked, int lengthBytes, long length) {
    int header = 2 + lengthBytes + (masked ? 4 : 0);
    boolean control = (frame[0] & 0x0f) >= 8;
    if (masked != client) {
      return "5.1 its mask bit does not fit the role";
    }
    if ((frame[0] & 0x70) != 0) {
      return "5.2 it has a reserved bit set";
    }
    if ((lengthBytes == 2 && length <= 125) || (lengthBytes == 8 && length <= 0xffff)) {
      return "5.2 its length is not minimal";
    }
    if (frame.length != header + length) {
      return "5.2 its length is not that of its payload";
    }
    if (control && (length > 125 || (frame[0] & FIN) == 0)) {
      return "5.5 a control frame is whole and short";
    }
    return masked && repeatsKey(frame, header - 4) ? "5.3 its masking key is the last one" : null;
  }

  /** Two equal keys in a row come by chance once in four thousand million frames. */
  private boolean repeatsKey(byte[] frame, int at) {
    int key =
        (frame[at] & 0xff) << 24
            | (frame[at + 1] & 0xff) << 16
            | (frame[at + 2] & 0xff) << 8
            | (frame[at + 3] & 0xff);
    boolean repeats = keyed && key == lastKey;
    lastKey = key;
    keyed = true;
    return repeats;
  }

  private static Observation close(byte[] payload) {
    if (payload.length == 1) {
      return new Observation.Malformed("5.5.1 it is a Close with a body of one byte");
    }
    int code =
        payload.length == 0 ? CloseCode.EMPTY_BODY : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
    if (payload.length > 0 && !CloseCode.mayBeSent(code)) {
      return new Observation.Malformed("7.4 it is a Close with the code " + code);
    }
    Observation known = CLOSE_BY_CODE[code];
    if (known == null) {
      known = new Observation.Close(List.of(code));
      CLOSE_BY_CODE[code] = known;
    }
    return known;
  }
}
