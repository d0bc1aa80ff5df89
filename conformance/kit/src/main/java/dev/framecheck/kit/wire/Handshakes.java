package dev.framecheck.kit.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The smallest lawful opening handshake in either role, RFC 6455 §4; no extension, no subprotocol.
 */
final class Handshakes {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int GREATEST_HEAD = 16 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Handshakes() {}

  /** A handshake did not come about; the message says why. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** Opens a connection as a client; {@code deadline} is of {@link System#nanoTime}. */
  static Link asClient(Socket socket, ServerAddress address, long deadline) throws IOException {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    String key = Base64.getEncoder().encodeToString(nonce);
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(address.resource(), address.authority())
            + "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n".formatted(key);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    Head head = Head.read(socket, deadline);
    if (!head.first().startsWith("HTTP/1.1 101")) {
      throw new Refused("it answered \"" + head.first() + "\"");
    }
    head.require("upgrade", "websocket");
    head.require("connection", "upgrade");
    if (!head.value("sec-websocket-accept").equals(accept(key))) {
      throw new Refused("its Sec-WebSocket-Accept does not fit the key");
    }
    if (head.has("sec-websocket-extensions") || head.has("sec-websocket-protocol")) {
      throw new Refused("it selected an extension or a subprotocol that was not offered");
    }
    Link link = new Link(socket, true);
    link.received(head.rest(), 0, head.rest().length);
    return link;
  }

  /** Accepts a connection as a server. */
  static Link asServer(Socket socket, long deadline) throws IOException {
    Head head = Head.read(socket, deadline);
    if (!head.first().startsWith("GET ") || !head.first().endsWith(" HTTP/1.1")) {
      throw new Refused("its request begins with \"" + head.first() + "\"");
    }
    head.require("upgrade", "websocket");
    head.require("connection", "upgrade");
    head.require("sec-websocket-version", "13");
    String key = head.value("sec-websocket-key");
    if (key.isEmpty()) {
      throw new Refused("it sent no Sec-WebSocket-Key");
    }
    String response =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(accept(key));
    socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
    Link link = new Link(socket, false);
    link.received(head.rest(), 0, head.rest().length);
    return link;
  }

  private static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The head of an HTTP message: fields by lower-case name, repeated ones joined by commas. */
  private static final class Head {
    private final String first;
    private final Map<String, String> fields;
    private final byte[] rest;

    private Head(String first, Map<String, String> fields, byte[] rest) {
      this.first = first;
      this.fields = fields;
      this.rest = rest;
    }

    String first() {
      return first;
    }

    byte[] rest() {
      return rest;
    }

    boolean has(String name) {
      return fields.containsKey(name);
    }

    String value(String name) {
      return fields.getOrDefault(name, "");
    }

    void require(String name, String token) throws Refused {
      List<String> tokens = new ArrayList<>();
      for (String one : value(name).split(",", -1)) {
        tokens.add(one.strip().toLowerCase(Locale.ROOT));
      }
      if (!tokens.contains(token)) {
        throw new Refused("its header field " + name + " is \"" + value(name) + "\"");
      }
    }

    static Head read(Socket socket, long deadline) throws IOException {
      byte[] bytes = new byte[1024];
      int size = 0;
      int end;
      InputStream in = socket.getInputStream();
      while ((end = endOfHead(bytes, size)) < 0) {
        if (size >= GREATEST_HEAD) {
          throw new Refused("its head is longer than " + GREATEST_HEAD + " bytes");
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new Refused("it did not finish the opening handshake in time");
        }
        bytes = size == bytes.length ? Arrays.copyOf(bytes, 2 * size) : bytes;
        socket.setSoTimeout((int) left);
        int count = in.read(bytes, size, bytes.length - size);
        if (count < 0) {
          throw new Refused("it ended TCP during the opening handshake");
        }
        size += count;
      }
      String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
      Map<String, String> fields = new HashMap<>();
      for (String line : Arrays.asList(lines).subList(1, lines.length)) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
          throw new Refused("its head has the line \"" + line + "\"");
        }
        fields.merge(
            line.substring(0, colon).toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip(),
            (one, other) -> one + "," + other);
      }
      return new Head(lines[0], fields, Arrays.copyOfRange(bytes, end + 4, size));
    }

    private static int endOfHead(byte[] bytes, int size) {
      for (int i = 0; i + 3 < size; i++) {
        if (bytes[i] == '\r'
            && bytes[i + 1] == '\n'
            && bytes[i + 2] == '\r'
            && bytes[i + 3] == '\n') {
          return i;
        }
      }
      return -1;
    }
  }
}
