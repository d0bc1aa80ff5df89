package dev.framecheck.reference.opening;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client connects to (RFC 6455, 3). Immutable, and equal by content.
 *
 * @param secure whether the scheme is wss
 * @param host in its one canonical spelling: a name in lower case, four decimal numbers, or an IPv6
 *     address in brackets
 * @param port the one given, or the scheme's default
 * @param resourceName path and query, in US-ASCII; begins with a slash
 */
public record WebSocketUrl(boolean secure, String host, int port, String resourceName) {

  /** The largest port number. */
  public static final int MAX_PORT = 65535;

  private static final int PORT = 80;
  private static final int SECURE_PORT = 443;

  // RFC 3986: host, path-abempty and query; whether escapes are whole is looked at apart, so that
  // nothing backtracks or recurses.
  private static final Pattern URI =
      Pattern.compile(
          "(?i)(?<scheme>wss?)://"
              + "(?<host>\\[[0-9a-f:.]++]|[-._~!$&'()*+,;=0-9a-z%]++)"
              + "(?::(?<port>[0-9]*+))?"
              + "(?<path>(?:/[-._~!$&'()*+,;=:@0-9a-z%/]*+)?)"
              + "(?:\\?(?<query>[-._~!$&'()*+,;=:@0-9a-z%/?]*+))?");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Refuses components that could not have come from a URL. */
  public WebSocketUrl {
    if (!Hosts.parse(host).equals(host)) {
      throw new IllegalArgumentException("not a host in canonical spelling: " + host);
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    if (!resourceName.startsWith("/")
        || !resourceName.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '#')) {
      throw new IllegalArgumentException("not a resource name: " + resourceName);
    }
  }

  /**
   * Parses a ws-URI or wss-URI, strictly (RFC 6455, 3): no other scheme, no user information, no
   * fragment.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static WebSocketUrl parse(String uri) {
    Matcher parts = URI.matcher(uri);
    if (!parts.matches() || BROKEN_ESCAPE.matcher(uri).find()) {
      throw new IllegalArgumentException("not a ws: or wss: URI: " + uri);
    }
    boolean secure = parts.group("scheme").toLowerCase(Locale.ROOT).equals("wss");
    String query = Objects.requireNonNullElse(parts.group("query"), "");
    String path = Objects.requireNonNull(parts.group("path"));
    return new WebSocketUrl(
        secure,
        Hosts.parse(Objects.requireNonNull(parts.group("host"))),
        port(Objects.requireNonNullElse(parts.group("port"), ""), secure),
        (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query));
  }

  /**
   * What the constructor of a page's WebSocket makes of a string (WHATWG WebSockets, constructor;
   * WHATWG URL): {@code http:}, {@code https:} and relative URLs are taken too, and user
   * information is dropped. Host names outside of ASCII are refused here, as this module maps none.
   *
   * @param base the page's URL, if it is of http, https, ws or wss
   * @throws IllegalArgumentException where the constructor would throw a SyntaxError
   */
  public static WebSocketUrl construct(String url, Optional<String> base) {
    return UrlParser.parse(url, base);
  }

  /** The port, out of its digits; 80 or 443 if there are none. */
  static int port(String digits, boolean secure) {
    if (digits.isEmpty()) {
      return secure ? SECURE_PORT : PORT;
    }
    String significant = digits.replaceFirst("^0+(?=.)", "");
    if (significant.length() > 5 || Integer.parseInt(significant) > MAX_PORT) {
      throw new IllegalArgumentException("not a port: " + digits);
    }
    return Integer.parseInt(significant);
  }

  /** Whether the port is the scheme's own. */
  public boolean hasDefaultPort() {
    return port == (secure ? SECURE_PORT : PORT);
  }

  /** Whether the host is an IP address and not a name. */
  public boolean hasIpAddress() {
    return Hosts.isIpAddress(host);
  }

  /** The path: the resource name without its query. */
  public String path() {
    int question = resourceName.indexOf('?');
    return question < 0 ? resourceName : resourceName.substring(0, question);
  }

  /** Host and port as the Host header has them (RFC 6455, 4.1): the default port is left out. */
  public String hostAndPort() {
    return hasDefaultPort() ? host : host + ":" + port;
  }

  /**
   * The name for Server Name Indication (RFC 6066, 3): without a dot at its end; empty for an IP
   * address.
   */
  public Optional<String> serverName() {
    if (hasIpAddress()) {
      return Optional.empty();
    }
    return Optional.of(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
  }

  /**
   * This URL with scheme wss: port 80 becomes 443, any other stays (RFC 6797, 8.3). A secure URL is
   * returned as it is.
   */
  public WebSocketUrl upgraded() {
    return secure
        ? this
        : new WebSocketUrl(true, host, port == PORT ? SECURE_PORT : port, resourceName);
  }

  /** The URL as a string, without a default port. */
  @Override
  public String toString() {
    return (secure ? "wss://" : "ws://") + hostAndPort() + resourceName;
  }
}
