package dev.framecheck.kit.wire;

import dev.framecheck.kit.opening.AnswerWords;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.HttpHead;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The smallest lawful opening handshake in either role, RFC 6455 §4; no extension, no subprotocol.
 */
final class Handshakes {

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
    return asClient(new TcpStream(socket), address, deadline);
  }

  /** The same where the connection is read already. */
  static Link asClient(TcpStream stream, ServerAddress address, long deadline) throws IOException {
    String key = HandshakeKeys.fresh();
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(address.resource(), address.authority())
            + "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n".formatted(key);
    stream.write(request.getBytes(StandardCharsets.US_ASCII));
    HttpHead head = read(stream, deadline);
    while (AnswerWords.isInterim(head)) {
      head = read(stream, deadline);
    }
    if (AnswerWords.status(head) != 101) {
      throw new Refused("it answered \"" + head.first() + "\"");
    }
    require(head, "upgrade", "websocket");
    require(head, "connection", "upgrade");
    if (!head.only("sec-websocket-accept").equals(HandshakeKeys.acceptFor(key))) {
      throw new Refused("its Sec-WebSocket-Accept does not fit the key");
    }
    if (head.has("sec-websocket-extensions") || head.has("sec-websocket-protocol")) {
      throw new Refused("it selected an extension or a subprotocol that was not offered");
    }
    return stream.frames(true);
  }

  /** Accepts a connection as a server. */
  static Link asServer(TcpStream stream, long deadline) throws IOException {
    HttpHead head = read(stream, deadline);
    if (!head.first().startsWith("GET ") || !head.first().endsWith(" HTTP/1.1")) {
      throw new Refused("its request begins with \"" + head.first() + "\"");
    }
    require(head, "upgrade", "websocket");
    require(head, "connection", "upgrade");
    require(head, "sec-websocket-version", "13");
    String key = head.only("sec-websocket-key");
    if (key.isEmpty()) {
      throw new Refused("it sent no Sec-WebSocket-Key");
    }
    stream.isFresh(key);
    String response =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(HandshakeKeys.acceptFor(key));
    stream.write(response.getBytes(StandardCharsets.US_ASCII));
    return stream.frames(false);
  }

  /** Takes a whole head. */
  private static HttpHead read(TcpStream stream, long deadline) throws IOException {
    HttpHead head = stream.head();
    while (head == null) {
      if (stream.available() > TcpStream.GREATEST_HEAD) {
        throw new Refused("its head is longer than " + TcpStream.GREATEST_HEAD + " bytes");
      }
      if (!stream.await(deadline)) {
        throw new Refused("it did not finish the opening handshake in time");
      }
      if (stream.ending() != Ending.OPEN) {
        throw new Refused("it ended TCP during the opening handshake");
      }
      head = stream.head();
    }
    if (head.badLine() != null) {
      throw new Refused("its head has the line \"" + head.badLine() + "\"");
    }
    stream.skip(head.size());
    return head;
  }

  private static void require(HttpHead head, String name, String token) throws Refused {
    if (!head.lists(name, token)) {
      throw new Refused(
          "its header field " + name + " is \"" + String.join(",", head.values(name)) + "\"");
    }
  }
}
