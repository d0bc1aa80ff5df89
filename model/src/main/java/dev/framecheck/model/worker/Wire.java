package dev.framecheck.model.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages between parent and child: a marker, a count, then each string as its length and its
 * UTF-8 bytes. The marker tells a message from what a dying JVM prints to the same stream.
 */
final class Wire {

  private static final int MARKER = 0x46434b31;

  private Wire() {}

  static void write(DataOutputStream out, List<String> parts) throws IOException {
    out.writeInt(MARKER);
    out.writeInt(parts.size());
    for (String part : parts) {
      byte[] bytes = part.getBytes(UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.flush();
  }

  /** The next message, or nothing at the end of the stream. */
  static Optional<List<String>> read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int marker = first << 24 | byteOf(in) << 16 | byteOf(in) << 8 | byteOf(in);
    if (marker != MARKER) {
      throw new StreamCorruptedException("not a message");
    }
    int count = in.readInt();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = in.readNBytes(in.readInt());
      parts.add(new String(bytes, UTF_8));
    }
    return Optional.of(parts);
  }

  private static int byteOf(DataInputStream in) throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }
}
