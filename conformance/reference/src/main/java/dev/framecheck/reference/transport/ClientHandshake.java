package dev.framecheck.reference.transport;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A client's part of the opening handshake (RFC 6455, 4.1): the request, and the check of the
 * response.
 */
final class ClientHandshake {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DEFAULT_PORT = 80;

  private final URI uri;
  private final String key;

  /**
   * @throws IllegalArgumentException unless the URI is absolute, of scheme ws, with a host and
   *     without a fragment (RFC 6455, 3)
   */
  ClientHandshake(URI uri) {
    if (!"ws".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException("not a ws: URI with a host: " + uri);
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException("a ws: URI has no fragment: " + uri);
    }
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    this.uri = uri;
    this.key = Base64.getEncoder().encodeToString(nonce);
  }

  int port() {
    return uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
  }

  /** The whole request, in US-ASCII. */
  String request() {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String host = uri.getHost() + (port() == DEFAULT_PORT ? "" : ":" + port());
    return "GET "
        + path
        + query
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
        + key
        + "\r\nSec-WebSocket-Version: 13\r\n\r\n";
  }

  /** Whether a response is only an interim one, so that another will follow. */
  static boolean isInterim(HttpHead response) {
    return response.firstLine().matches("HTTP/1\\.1 1\\d\\d( .*)?")
        && !response.firstLine().startsWith("HTTP/1.1 101");
  }

  /**
   * Checks the final response.
   *
   * @throws HandshakeException if it doesn't open the connection
   */
  void check(HttpHead response) throws HandshakeException {
    if (!response.firstLine().matches("HTTP/1\\.1 101( .*)?")) {
      throw new HandshakeException("the server answered: " + response.firstLine());
    }
    require(is(response, "Upgrade", "websocket"), "Upgrade is not websocket");
    require(response.lists("Connection", "Upgrade"), "Connection doesn't list Upgrade");
    require(
        response.values("Sec-WebSocket-Accept").equals(List.of(AcceptKey.of(key))),
        "Sec-WebSocket-Accept doesn't answer the key");
    require(
        response.values("Sec-WebSocket-Extensions").isEmpty(), "an extension was not asked for");
    require(response.values("Sec-WebSocket-Protocol").isEmpty(), "a subprotocol was not asked for");
  }

  private static boolean is(HttpHead response, String name, String value) {
    List<String> values = response.values(name);
    return values.size() == 1 && values.get(0).equalsIgnoreCase(value);
  }

  private static void require(boolean condition, String otherwise) throws HandshakeException {
    if (!condition) {
      throw new HandshakeException("the server's handshake is wrong: " + otherwise);
    }
  }
}
