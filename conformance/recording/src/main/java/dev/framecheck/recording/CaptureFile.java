package dev.framecheck.recording;

import dev.framecheck.traces.TraceFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads packets from a capture: pcap in both byte orders, with microseconds and nanoseconds, and
 * pcapng. One packet at a time is kept.
 */
final class CaptureFile implements AutoCloseable {

  static final int PCAP_MICROS = 0xa1b2c3d4;
  static final int PCAP_NANOS = 0xa1b23c4d;
  static final int SECTION = 0x0a0d0d0a;
  private static final int BYTE_ORDER = 0x1a2b3c4d;
  private static final int INTERFACE = 1;
  private static final int SIMPLE = 3;
  private static final int ENHANCED = 6;
  private static final int LARGEST_BLOCK = 16 << 20;
  private static final long MICROS = 1_000_000;
  private static final int NANOS = 1_000;

  /**
   * A packet.
   *
   * @param number counted from 1
   * @param micros when it was captured
   * @param link the type of its link layer
   * @param length what it had on the wire, of which {@code data} may be the beginning only
   */
  record Packet(int number, long micros, int link, int length, ByteBuffer data) {}

  private final String name;
  private final InputStream in;
  private final boolean isNextGeneration;
  private final boolean hasNanos;
  private ByteOrder order;
  private final List<Integer> links = new ArrayList<>();
  private int number;

  private CaptureFile(String name, InputStream in) throws IOException {
    this.name = name;
    this.in = in;
    byte[] magic = bytes(4);
    int big = ByteBuffer.wrap(magic).getInt();
    int little = Integer.reverseBytes(big);
    order = ByteOrder.BIG_ENDIAN;
    isNextGeneration = big == SECTION;
    if (!isNextGeneration && (little == PCAP_MICROS || little == PCAP_NANOS)) {
      order = ByteOrder.LITTLE_ENDIAN;
    } else if (!isNextGeneration && big != PCAP_MICROS && big != PCAP_NANOS) {
      throw problem("it is no capture: it begins with neither pcap's nor pcapng's number");
    }
    hasNanos = big == PCAP_NANOS || little == PCAP_NANOS;
    if (isNextGeneration) {
      section();
    } else {
      ByteBuffer header = ByteBuffer.wrap(bytes(20)).order(order);
      links.add(header.getInt(16) & 0xffff);
    }
  }

  /** Whether a file begins like a capture. */
  static boolean isCapture(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(4);
      if (magic.length < 4) {
        return false;
      }
      int big = ByteBuffer.wrap(magic).getInt();
      int little = Integer.reverseBytes(big);
      return big == SECTION
          || List.of(big, little).contains(PCAP_MICROS)
          || List.of(big, little).contains(PCAP_NANOS);
    }
  }

  static CaptureFile open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      return new CaptureFile(file.toString(), in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The next packet; null at the end. */
  @Nullable Packet next() throws IOException {
    return isNextGeneration ? nextBlock() : nextRecord();
  }

  private @Nullable Packet nextRecord() throws IOException {
    byte[] first = in.readNBytes(1);
    if (first.length == 0) {
      return null;
    }
    number++;
    ByteBuffer header = ByteBuffer.allocate(16).order(order);
    header.put(first).put(bytes(15)).flip();
    long seconds = header.getInt() & 0xffffffffL;
    long fraction = header.getInt() & 0xffffffffL;
    int captured = size(header.getInt());
    int length = header.getInt();
    return new Packet(
        number,
        seconds * MICROS + (hasNanos ? fraction / NANOS : fraction),
        links.get(0),
        length,
        ByteBuffer.wrap(bytes(captured)));
  }

  private @Nullable Packet nextBlock() throws IOException {
    while (true) {
      byte[] first = in.readNBytes(1);
      if (first.length == 0) {
        return null;
      }
      ByteBuffer typeBytes = ByteBuffer.allocate(4).order(order);
      typeBytes.put(first).put(bytes(3)).flip();
      int type = typeBytes.getInt();
      if (type == SECTION) {
        section();
        continue;
      }
      if (type == ENHANCED || type == SIMPLE) {
        number++;
      }
      ByteBuffer body = block();
      if (type == INTERFACE) {
        require(body, 8);
        links.add(body.getShort(0) & 0xffff);
      } else if (type == ENHANCED) {
        return enhanced(body);
      } else if (type == SIMPLE) {
        return simple(body);
      }
    }
  }

  /** What comes behind a section's type. */
  private void section() throws IOException {
    byte[] head = bytes(8);
    order = ByteOrder.BIG_ENDIAN;
    if (ByteBuffer.wrap(head).getInt(4) != BYTE_ORDER) {
      order = ByteOrder.LITTLE_ENDIAN;
      if (ByteBuffer.wrap(head).order(order).getInt(4) != BYTE_ORDER) {
        throw problem("a section has no byte order");
      }
    }
    int total = size(ByteBuffer.wrap(head).order(order).getInt(0));
    if (total < 28) {
      throw problem("a section's header is too short");
    }
    bytes(total - 12);
    links.clear();
  }

  /** The body of a block whose type has been read. */
  private ByteBuffer block() throws IOException {
    int total = size(ByteBuffer.wrap(bytes(4)).order(order).getInt());
    if (total < 12) {
      throw problem("a block of %d bytes is too short".formatted(total));
    }
    ByteBuffer body = ByteBuffer.wrap(bytes(total - 12)).order(order);
    if (ByteBuffer.wrap(bytes(4)).order(order).getInt() != total) {
      throw problem("a block's length is not the same at its two ends");
    }
    return body;
  }

  private Packet enhanced(ByteBuffer body) throws IOException {
    require(body, 20);
    int link = link(body.getInt(0));
    // The usual resolution; times are shown and not judged.
    long micros = (long) body.getInt(4) << 32 | (body.getInt(8) & 0xffffffffL);
    int captured = size(body.getInt(12));
    int length = body.getInt(16);
    require(body, 20 + captured);
    return new Packet(number, micros, link, length, body.slice(20, captured));
  }

  private Packet simple(ByteBuffer body) throws IOException {
    require(body, 4);
    int length = body.getInt(0);
    int captured = Math.min(size(length), body.limit() - 4);
    return new Packet(number, 0, link(0), length, body.slice(4, captured));
  }

  private int link(int index) throws TraceFormatException {
    if (index < 0 || index >= links.size()) {
      throw problem("it is of an interface that is not described");
    }
    return links.get(index);
  }

  private void require(ByteBuffer body, int size) throws TraceFormatException {
    if (body.limit() < size) {
      throw problem("its block is too short");
    }
  }

  private int size(int size) throws TraceFormatException {
    if (size < 0 || size > LARGEST_BLOCK) {
      throw problem("it claims a size of %s bytes".formatted(Integer.toUnsignedString(size)));
    }
    return size;
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw problem("the file ends in the middle");
    }
    return bytes;
  }

  private TraceFormatException problem(String problem) {
    return new TraceFormatException(place(name, number), problem);
  }

  static String place(String name, int number) {
    return number == 0 ? name : name + ": packet " + number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
