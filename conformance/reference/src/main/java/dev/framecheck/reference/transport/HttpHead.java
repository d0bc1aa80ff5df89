package dev.framecheck.reference.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The head of an HTTP/1.1 message: its first line and header fields, up to the empty line.
 *
 * @param firstLine the request or status line
 * @param fields in the order in which they came
 */
record HttpHead(String firstLine, List<Field> fields) {
  private static final int LONGEST = 16 * 1024;
  private static final String END = "\r\n\r\n";
  private static final String TOKEN = "[-!#$%&'*+.^_`|~0-9A-Za-z]+";

  /**
   * One header field.
   *
   * @param name in lower case
   */
  record Field(String name, String value) {}

  /**
   * Reads a head and not a byte more.
   *
   * @throws HandshakeException if it is malformed, too long, or cut off by the end of the stream
   */
  static HttpHead read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    int matched = 0;
    while (matched < END.length()) {
      int next = in.read();
      if (next < 0) {
        throw new HandshakeException("the connection ended inside the HTTP head");
      }
      if (head.size() == LONGEST) {
        throw new HandshakeException("the HTTP head is longer than " + LONGEST + " bytes");
      }
      head.write(next);
      if (next == END.charAt(matched)) {
        matched++;
      } else {
        matched = next == '\r' ? 1 : 0;
      }
    }
    return parse(head.toString(StandardCharsets.ISO_8859_1));
  }

  /** The values of all fields with this name, in order. */
  List<String> values(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return fields.stream().filter(field -> field.name().equals(wanted)).map(Field::value).toList();
  }

  /** Whether some field with this name lists {@code token}, whatever its case. */
  boolean lists(String name, String token) {
    return values(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .anyMatch(element -> element.strip().equalsIgnoreCase(token));
  }

  private static HttpHead parse(String head) throws HandshakeException {
    String[] lines = head.substring(0, head.length() - END.length()).split("\r\n", -1);
    List<Field> fields = new ArrayList<>();
    for (String line : Stream.of(lines).skip(1).toList()) {
      int colon = line.indexOf(':');
      // A name that is no token covers folded lines, and blanks before the colon, as well.
      if (colon < 0 || !line.substring(0, colon).matches(TOKEN)) {
        throw new HandshakeException("malformed HTTP header line: " + line);
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      fields.add(new Field(name, line.substring(colon + 1).strip()));
    }
    return new HttpHead(lines[0], List.copyOf(fields));
  }
}
