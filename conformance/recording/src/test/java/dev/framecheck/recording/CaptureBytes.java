package dev.framecheck.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Writes packet captures for tests: IPv4 over Ethernet, a client's port for each connection. */
final class CaptureBytes {

  /** How a capture is written. */
  enum Format {
    PCAP,
    PCAP_SWAPPED,
    PCAP_NANOS,
    PCAPNG
  }

  private static final int SERVER_PORT = 80;
  private static final int CLIENT_PORT = 40_000;
  private static final int SYN = 2;
  private static final int FIN = 1;
  private static final int ACK = 16;

  /** Near the end of the sequence numbers, so that they wrap. */
  private static final int FIRST = -20;

  private final Format format;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Integer, Integer> fromClient = new HashMap<>();
  private final Map<Integer, Integer> fromServer = new HashMap<>();
  private int snap = 65535;

  CaptureBytes(Format format) {
    this.format = format;
    if (format == Format.PCAPNG) {
      write(
          buffer(28)
              .putInt(0x0a0d0d0a)
              .putInt(28)
              .putInt(0x1a2b3c4d)
              .putInt(1)
              .putLong(-1)
              .putInt(28));
      write(buffer(20).putInt(1).putInt(20).putInt(1).putInt(0).putInt(20));
    } else {
      int magic = format == Format.PCAP_NANOS ? 0xa1b23c4d : 0xa1b2c3d4;
      write(buffer(24).putInt(magic).putInt(0x00020004).putLong(0).putInt(65535).putInt(1));
    }
  }

  private ByteBuffer buffer(int size) {
    boolean isLittle = format == Format.PCAP_SWAPPED || format == Format.PCAPNG;
    return ByteBuffer.allocate(size)
        .order(isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  private void write(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.rewind().get(bytes);
    out.writeBytes(bytes);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** SYN, SYN+ACK, ACK, the request and its answer. */
  CaptureBytes open(int connection) {
    fromClient.put(connection, FIRST);
    fromServer.put(connection, FIRST);
    packet(connection, true, FIRST, SYN, new byte[0]);
    packet(connection, false, FIRST, SYN | ACK, new byte[0]);
    fromClient.put(connection, FIRST + 1);
    fromServer.put(connection, FIRST + 1);
    packet(connection, true, FIRST + 1, ACK, new byte[0]);
    send(connection, true, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    send(connection, false, "HTTP/1.1 101 S\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  CaptureBytes client(int connection, String hex) {
    send(connection, true, hex(hex));
    return this;
  }

  CaptureBytes server(int connection, String hex) {
    send(connection, false, hex(hex));
    return this;
  }

  /** A segment of the client at an offset behind what it has sent so far. */
  CaptureBytes clientAt(int connection, int offset, String hex) {
    packet(connection, true, fromClient.get(connection) + offset, ACK, hex(hex));
    return this;
  }

  /** The client has sent so many bytes more, captured or not. */
  CaptureBytes advanceClient(int connection, int count) {
    fromClient.merge(connection, count, Integer::sum);
    return this;
  }

  /** From now on no more of a TCP payload is captured. */
  CaptureBytes snap(int payload) {
    snap = payload;
    return this;
  }

  /** Both sides end, the client first. */
  CaptureBytes fin(int connection) {
    packet(connection, true, fromClient.get(connection), FIN | ACK, new byte[0]);
    fromClient.merge(connection, 1, Integer::sum);
    packet(connection, false, fromServer.get(connection), FIN | ACK, new byte[0]);
    return this;
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private void send(int connection, boolean isClient, byte[] payload) {
    Map<Integer, Integer> next = isClient ? fromClient : fromServer;
    packet(connection, isClient, next.get(connection), ACK, payload);
    next.merge(connection, payload.length, Integer::sum);
  }

  private void packet(int connection, boolean isClient, int sequence, int flags, byte[] payload) {
    int length = 14 + 20 + 20 + payload.length;
    ByteBuffer frame = ByteBuffer.allocate(length);
    frame.position(12);
    frame.putShort((short) 0x0800);
    frame.put((byte) 0x45).put((byte) 0).putShort((short) (length - 14)).putInt(0);
    frame.put((byte) 64).put((byte) 6).putShort((short) 0);
    frame.putInt(isClient ? 0x0a000001 : 0x0a000002).putInt(isClient ? 0x0a000002 : 0x0a000001);
    int port = CLIENT_PORT + connection;
    frame.putShort((short) (isClient ? port : SERVER_PORT));
    frame.putShort((short) (isClient ? SERVER_PORT : port));
    frame.putInt(sequence);
    frame.putInt((isClient ? fromServer : fromClient).get(connection));
    frame.put((byte) 0x50).put((byte) flags).putShort((short) 100).putInt(0);
    frame.put(payload);
    int captured = 54 + Math.min(snap, payload.length);
    byte[] data = java.util.Arrays.copyOf(frame.array(), captured);
    if (format == Format.PCAPNG) {
      int padded = (captured + 3) / 4 * 4;
      ByteBuffer block = buffer(32 + padded).putInt(6).putInt(32 + padded).putInt(0).putLong(0);
      block.putInt(captured).putInt(length).put(data);
      block.position(28 + padded);
      write(block.putInt(32 + padded));
    } else {
      ByteBuffer record = buffer(16 + captured).putInt(0).putInt(0).putInt(captured);
      write(record.putInt(length).put(data));
    }
  }
}
