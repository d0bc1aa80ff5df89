package dev.framecheck.reference.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Streams of masked, unfragmented frames as a client sends them, the same bytes for both parsers.
 */
public enum Workload {
  BINARY_64(0x82, 64, 256),
  BINARY_1K(0x82, 1024, 64),
  BINARY_64K(0x82, 65536, 4),
  ASCII_TEXT_1K(0x81, 1024, 64),
  MIXED_TEXT_64(0x81, 64, 256),
  MIXED_TEXT_1K(0x81, 1024, 64),
  MIXED_TEXT_64K(0x81, 65536, 4);

  /** One to four bytes a character, as prose and names of several scripts have them. */
  private static final String MIXED =
      "Frames carry text: na\u00efve caf\u00e9, \u0441\u043b\u043e\u0432\u0430 \u043d\u0430"
          + " \u043f\u0440\u043e\u0432\u043e\u0434\u0435, \u6587\u5b57\u304c\u6d41\u308c\u308b,"
          + " and \ud83d\ude00 too. ";

  private static final String ASCII = "{\"id\":12345,\"name\":\"a plain message\",\"ok\":true},";

  private final int firstByte;
  final int length;
  final int frames;

  Workload(int firstByte, int length, int frames) {
    this.firstByte = firstByte;
    this.length = length;
    this.frames = frames;
  }

  boolean isText() {
    return firstByte == 0x81;
  }

  byte[] stream() {
    Random random = new Random(length);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < frames; i++) {
      int key = random.nextInt();
      stream.writeBytes(header(key));
      byte[] payload = payload(random);
      for (int at = 0; at < length; at++) {
        stream.write(payload[at] ^ (key >>> (24 - 8 * (at & 3))));
      }
    }
    return stream.toByteArray();
  }

  private byte[] header(int key) {
    ByteBuffer header = ByteBuffer.allocate(14).put((byte) firstByte);
    if (length < 126) {
      header.put((byte) (0x80 | length));
    } else if (length < 65536) {
      header.put((byte) 0xFE).putShort((short) length);
    } else {
      header.put((byte) 0xFF).putLong(length);
    }
    header.putInt(key);
    return Arrays.copyOf(header.array(), header.position());
  }

  private byte[] payload(Random random) {
    byte[] payload = new byte[length];
    if (!isText()) {
      random.nextBytes(payload);
      return payload;
    }
    // Whole characters, and blanks where the next one would not fit.
    byte[] sample = (this == ASCII_TEXT_1K ? ASCII : MIXED).getBytes(StandardCharsets.UTF_8);
    Arrays.fill(payload, (byte) ' ');
    int fits = 0;
    for (int at = 0; at < length; at++) {
      payload[at] = sample[at % sample.length];
      boolean starts = (sample[(at + 1) % sample.length] & 0xC0) != 0x80;
      fits = starts ? at + 1 : fits;
    }
    Arrays.fill(payload, fits, length, (byte) ' ');
    return payload;
  }
}
