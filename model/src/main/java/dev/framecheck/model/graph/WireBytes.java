package dev.framecheck.model.graph;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a peer writes for the abstract inputs of one trace, in their order; RFC 6455 §5.2 and §5.3.
 * Masking keys are drawn from the trace's id, so the bytes are always the same; one trace in
 * sixteen uses the key zero.
 */
final class WireBytes {

  private final byte[] seed;
  private int frames;
  private int key;
  private long offset;

  WireBytes(String traceId) {
    this.seed = Digest.sha256(traceId.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of the next input; empty when the peer sends none. */
  ByteRuns next(Input in) {
    if (in instanceof Input.Header header) {
      key = header.masked() ? freshKey() : 0;
      offset = 0;
      return header(header);
    }
    if (in instanceof Input.Payload payload) {
      ByteRuns masked = payload.payload().masked(key, offset);
      offset += payload.payload().size();
      return masked;
    }
    return in instanceof Input.Head head ? head.bytes() : ByteRuns.EMPTY;
  }

  private ByteRuns header(Input.Header header) {
    ByteBuffer bytes = ByteBuffer.allocate(14);
    bytes.put((byte) ((header.fin() ? 0x80 : 0) | header.rsv() << 4 | header.opcode()));
    int mask = header.masked() ? 0x80 : 0;
    switch (header.encoding()) {
      case 7 -> bytes.put((byte) (mask | (int) header.length()));
      case 16 -> bytes.put((byte) (mask | 126)).putShort((short) header.length());
      default -> bytes.put((byte) (mask | 127)).putLong(header.length());
    }
    if (header.masked()) {
      bytes.putInt(key);
    }
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return ByteRuns.of(written);
  }

  private int freshKey() {
    frames++;
    if ((seed[31] & 0xf) == 0) {
      return 0;
    }
    ByteBuffer input = ByteBuffer.allocate(seed.length + 4).put(seed).putInt(frames);
    return ByteBuffer.wrap(Digest.sha256(input.array())).getInt();
  }
}
