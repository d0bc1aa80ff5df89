package dev.framecheck.reference.transport;

import java.util.List;

/**
 * A server's part of the opening handshake (RFC 6455, 4.2): the answer to a request.
 *
 * @param response the whole response, in ISO-8859-1
 * @param accepted whether it opens the connection
 */
record ServerHandshake(String response, boolean accepted) {
  private static final String VERSION = "13";

  /**
   * Judges a request. Any resource is served; subprotocols and extensions are left unanswered, so
   * none is in use.
   */
  static ServerHandshake answer(HttpHead request) {
    String[] line = request.firstLine().split(" ", -1);
    List<String> keys = request.values("Sec-WebSocket-Key");
    List<String> versions = request.values("Sec-WebSocket-Version");
    if (line.length != 3
        || !line[1].matches("(?i)(/|https?://).*")
        || !line[2].matches("HTTP/1\\.[1-9]")) {
      return refuse("400 Bad Request", "", "not an HTTP/1.1 request for a resource");
    }
    if (!line[0].equals("GET")) {
      return refuse("405 Method Not Allowed", "Allow: GET\r\n", "the method is not GET");
    }
    if (request.values("Host").size() != 1) {
      return refuse("400 Bad Request", "", "there is not exactly one Host");
    }
    if (hasBody(request)) {
      return refuse("400 Bad Request", "", "the request has a body");
    }
    if (!request.lists("Upgrade", "websocket") || !request.lists("Connection", "Upgrade")) {
      return refuse(
          "426 Upgrade Required",
          "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
          "Upgrade or Connection is missing");
    }
    if (!versions.equals(List.of(VERSION))) {
      return refuse(
          "426 Upgrade Required",
          "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
          "the version is not 13");
    }
    if (keys.size() != 1 || !AcceptKey.isValid(keys.get(0))) {
      return refuse("400 Bad Request", "", "there is not one Sec-WebSocket-Key of 16 bytes");
    }
    return new ServerHandshake(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + AcceptKey.of(keys.get(0))
            + "\r\n\r\n",
        true);
  }

  /** The answer to bytes that are no HTTP request. */
  static ServerHandshake malformed(String why) {
    return refuse("400 Bad Request", "", why);
  }

  // A body would be taken for frames.
  private static boolean hasBody(HttpHead request) {
    return !request.values("Transfer-Encoding").isEmpty()
        || request.values("Content-Length").stream().anyMatch(length -> !length.equals("0"));
  }

  private static ServerHandshake refuse(String status, String fields, String why) {
    String body = why + "\n";
    return new ServerHandshake(
        "HTTP/1.1 "
            + status
            + "\r\n"
            + fields
            + "Content-Type: text/plain\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n"
            + body,
        false);
  }
}
