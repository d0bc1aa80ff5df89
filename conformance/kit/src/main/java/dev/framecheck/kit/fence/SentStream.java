package dev.framecheck.kit.fence;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the judge itself stands in the stream of frames that it has sent: the frame and the message
 * in progress. It reads any header, lawful or not.
 */
public final class SentStream {

  private static final int CLOSE = 8;

  private final byte[] header = new byte[14];
  private int headerSize;
  private boolean inPayload;
  private long remaining;
  private long payloadSent;
  private boolean masked;
  private ByteArrayOutputStream control = new ByteArrayOutputStream();
  private @Nullable ByteArrayOutputStream message;
  private int messageOpcode;
  private boolean close;

  /** Counts bytes as sent. */
  public void sent(byte[] bytes) {
    for (byte b : bytes) {
      if (inPayload) {
        payload(b);
      } else {
        header[headerSize++] = b;
        if (headerSize >= 2 && headerSize == headerLength()) {
          headerDone();
        }
      }
    }
  }

  private int headerLength() {
    int shortLength = header[1] & 0x7f;
    int lengthBytes = shortLength < 126 ? 0 : shortLength == 126 ? 2 : 8;
    return 2 + lengthBytes + ((header[1] & 0x80) != 0 ? 4 : 0);
  }

  private void headerDone() {
    masked = (header[1] & 0x80) != 0;
    int shortLength = header[1] & 0x7f;
    remaining = shortLength;
    if (shortLength >= 126) {
      remaining = 0;
      for (int i = 2; i < headerSize - (masked ? 4 : 0); i++) {
        remaining = remaining << 8 | (header[i] & 0xff);
      }
    }
    if (isData() && (opcode() != 0 || message == null)) {
      message = new ByteArrayOutputStream();
      messageOpcode = opcode();
    }
    control = new ByteArrayOutputStream();
    payloadSent = 0;
    inPayload = true;
    if (remaining == 0) {
      frameDone();
    }
  }

  private void payload(byte b) {
    int plain = masked ? b ^ header[headerSize - 4 + (int) (payloadSent & 3)] : b;
    (isData() && message != null ? message : control).write(plain);
    payloadSent++;
    remaining--;
    if (remaining == 0) {
      frameDone();
    }
  }

  private void frameDone() {
    if (isData() && fin()) {
      message = null;
    }
    close |= opcode() == CLOSE;
    inPayload = false;
    headerSize = 0;
  }

  private int opcode() {
    return header[0] & 0x0f;
  }

  private boolean fin() {
    return (header[0] & 0x80) != 0;
  }

  private boolean isData() {
    return opcode() < CLOSE;
  }

  /** Whether no frame is in progress. */
  public boolean betweenFrames() {
    return headerSize == 0;
  }

  /** Whether neither a frame nor a message is in progress. */
  public boolean betweenMessages() {
    return betweenFrames() && message == null;
  }

  /** Whether a whole Close frame was sent. */
  public boolean sentClose() {
    return close;
  }

  /** Whether the header of the frame in progress is whole, so that its rest is known. */
  public boolean insidePayload() {
    return inPayload;
  }

  /** Bytes that the payload of the frame in progress lacks, unsigned. */
  public long remaining() {
    return remaining;
  }

  /** The opcode of the frame in progress. */
  public int frameOpcode() {
    return opcode();
  }

  /** Whether the frame in progress is final. */
  public boolean frameFinal() {
    return fin();
  }

  /** Masks {@code plain} as the next payload bytes of the frame in progress. */
  public byte[] maskNext(byte[] plain) {
    byte[] bytes = plain.clone();
    for (int i = 0; masked && i < bytes.length; i++) {
      bytes[i] ^= header[headerSize - 4 + (int) ((payloadSent + i) & 3)];
    }
    return bytes;
  }

  /** What was sent of the control frame in progress, or of the last one. */
  public byte[] controlPayload() {
    return control.toByteArray();
  }

  /** What was sent of the message in progress; empty between messages. */
  public byte[] messagePayload() {
    return message == null ? new byte[0] : message.toByteArray();
  }

  /** Whether the message in progress, of which there must be one, is text. */
  public boolean messageIsText() {
    return messageOpcode == 1;
  }
}
