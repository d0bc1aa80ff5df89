package dev.framecheck.recording;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A TCP segment.
 *
 * @param from address and port of the sender, as text
 * @param to those of the receiver
 * @param sequence of its first byte, 32 bits
 * @param acknowledged up to where the sender has received, if {@code isAck}
 * @param payload what was captured of it
 * @param length what its payload had on the wire
 */
record Segment(
    String from,
    String to,
    int sequence,
    int acknowledged,
    boolean isSyn,
    boolean isAck,
    boolean isFin,
    boolean isReset,
    ByteBuffer payload,
    int length) {

  private static final int TCP = 6;
  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86dd;
  private static final int VLAN = 0x8100;
  private static final int PROVIDER_VLAN = 0x88a8;

  /** A copy of what was captured of its payload. */
  byte[] bytes() {
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    return bytes;
  }

  /** The segment in a packet, if it is one and its headers were captured. */
  static Optional<Segment> of(CaptureFile.Packet packet) {
    try {
      return network(packet);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Segment> network(CaptureFile.Packet packet) {
    ByteBuffer data = packet.data().duplicate();
    int at =
        switch (packet.link()) {
          case 0, 108 -> 4; // loopback of BSD
          case 1 -> 14; // Ethernet
          case 12, 14, 101, 228, 229 -> 0; // IP itself
          case 113 -> 16; // Linux "any"
          case 276 -> 20;
          default -> -1;
        };
    if (at < 0) {
      return Optional.empty();
    }
    if (packet.link() == 1) {
      int type = data.getShort(12) & 0xffff;
      while (type == VLAN || type == PROVIDER_VLAN) {
        type = data.getShort(at + 2) & 0xffff;
        at += 4;
      }
      if (type != IPV4 && type != IPV6) {
        return Optional.empty();
      }
    }
    int missing = Math.max(0, packet.length() - data.limit());
    return switch (data.get(at) >> 4 & 0xf) {
      case 4 -> ipv4(data, at, missing);
      case 6 -> ipv6(data, at, missing);
      default -> Optional.empty();
    };
  }

  private static Optional<Segment> ipv4(ByteBuffer data, int at, int missing) {
    boolean isFragment = (data.getShort(at + 6) & 0x3fff) != 0;
    if (data.get(at + 9) != TCP || isFragment) {
      return Optional.empty();
    }
    int header = (data.get(at) & 0xf) * 4;
    int total = data.getShort(at + 2) & 0xffff;
    int size = total == 0 ? data.limit() - at + missing : total;
    return tcp(
        data, at + header, size - header, address(data, at + 12, 4), address(data, at + 16, 4));
  }

  private static Optional<Segment> ipv6(ByteBuffer data, int at, int missing) {
    int size = data.getShort(at + 4) & 0xffff;
    if (data.get(at + 6) != TCP) {
      return Optional.empty(); // Extension headers are rare before TCP.
    }
    int whole = size == 0 ? data.limit() - at - 40 + missing : size;
    return tcp(data, at + 40, whole, address(data, at + 8, 16), address(data, at + 24, 16));
  }

  private static Optional<Segment> tcp(
      ByteBuffer data, int at, int size, String source, String destination) {
    int header = (data.get(at + 12) >> 4 & 0xf) * 4;
    int flags = data.get(at + 13);
    int length = size - header;
    if (length < 0 || header < 20) {
      return Optional.empty();
    }
    int captured = Math.max(0, Math.min(length, data.limit() - at - header));
    ByteBuffer payload = captured > 0 ? data.slice(at + header, captured) : ByteBuffer.allocate(0);
    return Optional.of(
        new Segment(
            source + ":" + (data.getShort(at) & 0xffff),
            destination + ":" + (data.getShort(at + 2) & 0xffff),
            data.getInt(at + 4),
            data.getInt(at + 8),
            (flags & 2) != 0,
            (flags & 16) != 0,
            (flags & 1) != 0,
            (flags & 4) != 0,
            payload,
            length));
  }

  private static String address(ByteBuffer data, int at, int size) {
    byte[] address = new byte[size];
    data.get(at, address);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ".").append(address[i] & 0xff);
    }
    return text.toString();
  }
}
