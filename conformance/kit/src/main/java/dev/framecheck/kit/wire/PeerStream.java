package dev.framecheck.kit.wire;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.MessageKind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the target sends, and holds it to the rules of sending: masking by role, minimal
 * lengths, no reserved bits or opcodes, whole and short control frames, legal close codes, valid
 * UTF-8, and no data frame and no second Close after its own Close. Reading stops at the first
 * breach.
 */
final class PeerStream {

  /** No echo of a trace is longer; whoever sends more is not read any further. */
  private static final int GREATEST_MESSAGE = (int) LimitShift.GREATEST + (1 << 16);

  private final boolean peerMasks;
  private final Consumer<PeerEvent> events;
  private final MaskWatch masks;
  private byte[] buffer = new byte[4096];
  private int from;
  private int to;
  private @Nullable ByteArrayOutputStream message;
  private int messageOpcode;
  private boolean closed;
  private @Nullable Breach breach;

  /**
   * A stream at its beginning.
   *
   * @param peerMasks whether the target is a client, which must mask
   * @param masks gets each masking key
   */
  PeerStream(boolean peerMasks, Consumer<PeerEvent> events, MaskWatch masks) {
    this.masks = masks;
    this.peerMasks = peerMasks;
    this.events = events;
  }

  /** The first rule that was broken, or null. */
  @Nullable Breach breach() {
    return breach;
  }

  /** Whether a frame has begun and not ended. */
  boolean insideFrame() {
    return from < to;
  }

  void receive(byte[] bytes, int offset, int length) {
    makeRoom(length);
    System.arraycopy(bytes, offset, buffer, to, length);
    to += length;
    while (breach == null && readFrame()) {
      // Each call takes one frame.
    }
  }

  private void makeRoom(int length) {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (buffer.length - to < length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, to + length));
    }
  }

  /** Takes one whole frame, or finds a breach in its header; false when more bytes are needed. */
  private boolean readFrame() {
    int available = to - from;
    if (available < 2) {
      return false;
    }
    int first = buffer[from] & 0xff;
    int second = buffer[from + 1] & 0xff;
    int shortLength = second & 0x7f;
    int lengthBytes = shortLength < 126 ? 0 : shortLength == 126 ? 2 : 8;
    boolean masked = (second & 0x80) != 0;
    int header = 2 + lengthBytes + (masked ? 4 : 0);
    if (!checkFirstBytes(first, masked, shortLength) || available < 2 + lengthBytes) {
      return false;
    }
    long length = lengthBytes == 0 ? shortLength : bigEndian(from + 2, lengthBytes);
    if (!checkLength(length, lengthBytes) || available < header + length) {
      return false;
    }
    byte[] payload = Arrays.copyOfRange(buffer, from + header, from + header + (int) length);
    if (masked) {
      masks.sent((int) bigEndian(from + header - 4, 4), payload.length);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= buffer[from + header - 4 + (i & 3)];
      }
    }
    from += header + payload.length;
    frame((first & 0x80) != 0, first & 0x0f, payload);
    return true;
  }

  private long bigEndian(int at, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | (buffer[at + i] & 0xff);
    }
    return value;
  }

  private boolean checkFirstBytes(int first, boolean masked, int shortLength) {
    int opcode = first & 0x0f;
    if (masked != peerMasks) {
      return broken("5.1", peerMasks ? "sent a frame without a mask" : "sent a masked frame");
    }
    if ((first & 0x70) != 0) {
      return broken("5.2", "set a reserved bit with no extension negotiated");
    }
    if (opcode > 10 || (opcode > 2 && opcode < 8)) {
      return broken("5.2", "sent a frame with the reserved opcode " + opcode);
    }
    if (opcode >= 8 && (first & 0x80) == 0) {
      return broken("5.5", "fragmented a control frame");
    }
    if (opcode >= 8 && shortLength > 125) {
      return broken("5.5", "sent a control frame with a payload of more than 125 bytes");
    }
    if (opcode == 0 && message == null) {
      return broken("5.4", "sent a continuation frame with no message in progress");
    }
    if ((opcode == 1 || opcode == 2) && message != null) {
      return broken("5.4", "began a message inside another one");
    }
    if (closed && opcode < 8) {
      return broken("5.5.1", "sent a data frame after its Close frame");
    }
    if (closed && opcode == 8) {
      // Whoever has sent a Close owes none any more, and sends no further one.
      return broken(List.of("5.5.1", "7.1.5"), "sent a second Close frame");
    }
    return true;
  }

  private boolean checkLength(long length, int lengthBytes) {
    if (length < 0) {
      return broken("5.2", "set the most significant bit of a 64-bit length");
    }
    if ((lengthBytes == 2 && length < 126) || (lengthBytes == 8 && length <= 0xffff)) {
      return broken("5.2", "wrote the length " + length + " in more bytes than it needs");
    }
    if (length > GREATEST_MESSAGE) {
      return broken(
          "5.2", "announced a payload of " + length + " bytes, longer than any echo owed");
    }
    return true;
  }

  private boolean broken(String clause, String what) {
    return broken(List.of(clause), what);
  }

  private boolean broken(List<String> clauses, String what) {
    breach = new Breach(clauses, "The target " + what + ".");
    return false;
  }

  private void frame(boolean fin, int opcode, byte[] payload) {
    switch (opcode) {
      case 8 -> close(payload);
      case 9 -> events.accept(new PeerEvent.Ping(ByteRuns.of(payload)));
      case 10 -> events.accept(new PeerEvent.Pong(ByteRuns.of(payload)));
      default -> data(fin, opcode, payload);
    }
  }

  private void data(boolean fin, int opcode, byte[] payload) {
    if (opcode != 0) {
      messageOpcode = opcode;
    }
    ByteArrayOutputStream whole = message == null ? new ByteArrayOutputStream() : message;
    whole.writeBytes(payload);
    message = fin ? null : whole;
    if (whole.size() > GREATEST_MESSAGE) {
      broken("5.4", "sent a message that is longer than any echo owed");
    } else if (fin && messageOpcode == 1 && !isUtf8(whole.toByteArray())) {
      broken("5.6", "sent a text message that is not valid UTF-8");
    } else if (fin) {
      MessageKind kind = messageOpcode == 1 ? MessageKind.TEXT : MessageKind.BINARY;
      events.accept(new PeerEvent.Message(kind, ByteRuns.of(whole.toByteArray())));
    }
  }

  private void close(byte[] payload) {
    closed = true;
    if (payload.length == 1) {
      broken("5.5.1", "sent a Close frame with a body of one byte");
      return;
    }
    int code =
        payload.length == 0 ? CloseCode.EMPTY_BODY : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
    if (payload.length > 0 && !CloseCode.mayBeSent(code)) {
      broken("7.4", "sent the close code " + code + ", which no endpoint may send");
    } else if (payload.length > 2 && !isUtf8(Arrays.copyOfRange(payload, 2, payload.length))) {
      broken("5.5.1", "sent a Close frame whose reason is not valid UTF-8");
    } else {
      events.accept(new PeerEvent.Close(code));
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), chars, true)
        .isError();
  }
}
