package dev.framecheck.kit.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a server under test listens. Whether the host exists is not checked.
 *
 * @param host name or address
 * @param port from 1 to 65535
 * @param resource path and query, beginning with a slash
 * @param secure whether TLS is spoken: {@code wss}
 */
public record ServerAddress(String host, int port, String resource, boolean secure) {

  private static final String FORM = "a server under test is ws://host:port/path or wss://…, not ";

  /**
   * Checks the port and the resource.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public ServerAddress {
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("a port is from 1 to 65535, not " + port);
    }
    if (!resource.startsWith("/")) {
      throw new IllegalArgumentException("a resource begins with a slash, unlike " + resource);
    }
  }

  /** An address without TLS. */
  public ServerAddress(String host, int port, String resource) {
    this(host, port, resource, false);
  }

  /**
   * Reads {@code ws://host:port/path}, or the same with {@code wss}.
   *
   * @throws IllegalArgumentException if {@code text} is no such address; the message is for the
   *     user
   */
  public static ServerAddress parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no address: " + e.getReason(), e);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("wss");
    if (!secure && !scheme.equals("ws")) {
      throw new IllegalArgumentException(FORM + text);
    }
    if (uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(FORM + text);
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    int port = uri.getPort() == -1 ? defaultPort(secure) : uri.getPort();
    return new ServerAddress(uri.getHost(), port, path + query, secure);
  }

  private static int defaultPort(boolean secure) {
    return secure ? 443 : 80;
  }

  /** The value of a {@code Host} header field. */
  String authority() {
    return port == defaultPort(secure) ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return (secure ? "wss://" : "ws://") + host + ":" + port + resource;
  }
}
