package dev.framecheck.reference.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a client offers in its first message of TLS (RFC 8446, 4.1.2).
 *
 * @param versions those offered, by preference
 * @param serverName of Server Name Indication, or empty
 */
record ClientHello(List<Integer> versions, String serverName) {
  private static final int SERVER_NAME = 0;
  private static final int SUPPORTED_VERSIONS = 43;

  static ClientHello read(DataInputStream in) throws IOException {
    in.readNBytes(3);
    ByteBuffer record = ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort()));
    skip(record, 4);
    int legacyVersion = record.getShort();
    skip(record, 32);
    skip(record, record.get() & 0xFF);
    skip(record, record.getShort() & 0xFFFF);
    skip(record, record.get() & 0xFF);
    ByteBuffer extensions = part(record, record.getShort() & 0xFFFF);
    List<Integer> versions = new ArrayList<>();
    String name = "";
    while (extensions.hasRemaining()) {
      int type = extensions.getShort();
      ByteBuffer body = part(extensions, extensions.getShort() & 0xFFFF);
      if (type == SUPPORTED_VERSIONS) {
        body.get();
        while (body.hasRemaining()) {
          versions.add((int) body.getShort());
        }
      } else if (type == SERVER_NAME) {
        skip(body, 5);
        name = StandardCharsets.US_ASCII.decode(body).toString();
      }
    }
    return new ClientHello(versions.isEmpty() ? List.of(legacyVersion) : versions, name);
  }

  /** The first message of a client that offers that version at most. */
  static byte[] ofVersion(int version) {
    String number = HexFormat.of().toHexDigits((short) version);
    String body = number + "5a".repeat(32) + "00" + "0004c013002f" + "0100";
    int length = body.length() / 2;
    HexFormat hex = HexFormat.of();
    return hex.parseHex(
        "16"
            + number
            + hex.toHexDigits((short) (length + 4))
            + "0100"
            + hex.toHexDigits((short) length)
            + body);
  }

  private static ByteBuffer part(ByteBuffer from, int length) {
    ByteBuffer part = from.slice(from.position(), length);
    skip(from, length);
    return part;
  }

  private static void skip(ByteBuffer bytes, int length) {
    bytes.position(bytes.position() + length);
  }
}
