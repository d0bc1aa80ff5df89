package dev.framecheck.reference.browser;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Lines of fields as bytes: a first line with the format's name, the checksum and the length of the
 * rest, then a line each, its fields URL-encoded. Whatever is cut off or altered shows in the
 * length or the checksum.
 */
final class SavedLines {
  private static final String NAME = "framecheck-1";

  private SavedLines() {}

  static byte[] encode(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      String separator = "";
      for (String field : line) {
        text.append(separator).append(URLEncoder.encode(field, StandardCharsets.UTF_8));
        separator = " ";
      }
      text.append('\n');
    }
    byte[] body = text.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] head = head(body).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  static List<List<String>> decode(byte[] bytes) throws DamagedFileException {
    int headLength = 1;
    while (headLength <= bytes.length && bytes[headLength - 1] != '\n') {
      headLength++;
    }
    if (headLength > bytes.length) {
      throw new DamagedFileException("its first line is incomplete");
    }
    byte[] body = new byte[bytes.length - headLength];
    System.arraycopy(bytes, headLength, body, 0, body.length);
    String head = new String(bytes, 0, headLength, StandardCharsets.ISO_8859_1);
    if (!head.startsWith(NAME + " ")) {
      throw new DamagedFileException("it doesn't begin with " + NAME);
    }
    if (!head.equals(head(body))) {
      throw new DamagedFileException("its content doesn't match its checksum and length");
    }
    List<List<String>> lines = new ArrayList<>();
    for (String line : text(body).lines().toList()) {
      lines.add(fields(line, lines.size() + 2));
    }
    if (!Arrays.equals(encode(lines), bytes)) {
      throw new DamagedFileException("it is not written as a session is");
    }
    return lines;
  }

  private static List<String> fields(String line, int number) throws DamagedFileException {
    List<String> fields = new ArrayList<>();
    try {
      for (String field : line.split(" ", -1)) {
        fields.add(URLDecoder.decode(field, StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException("line " + number + " has a malformed field");
    }
    return fields;
  }

  private static String text(byte[] body) throws DamagedFileException {
    try {
      return StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new DamagedFileException("it holds bytes that are not ASCII");
    }
  }

  private static String head(byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return String.format(Locale.ROOT, "%s %08x %d\n", NAME, checksum.getValue(), body.length);
  }
}
