package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from (HTML, "origin"; RFC 6454): scheme, host and port; or opaque, as for
 * sandboxed documents and {@code data:} URLs, which equals nothing but itself. Immutable. What a
 * page sets {@code document.domain} to is no part of it.
 */
public final class Origin {
  private static final Pattern OTHER =
      Pattern.compile("(?<scheme>[a-z][-+.0-9a-z]*+)://(?<host>[-_.0-9a-z]++)");

  private final @Nullable String scheme;
  private final String host;
  private final int port;

  private Origin(@Nullable String scheme, String host, int port) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
  }

  /** A new opaque origin, unlike any other. */
  public static Origin opaque() {
    return new Origin(null, "", 0);
  }

  /** The origin of a WebSocket's URL in its http form: http or https. */
  public static Origin of(WebSocketUrl url) {
    return new Origin(url.secure() ? "https" : "http", url.host(), url.port());
  }

  /**
   * The origin that is written so: of scheme http or https, with a port or without; or of another
   * scheme, such as an extension's, without one.
   *
   * @throws IllegalArgumentException if it is none; {@code null} is none either
   */
  public static Origin parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      WebSocketUrl url = WebSocketUrl.construct(text, Optional.empty());
      if (!url.resourceName().equals("/") || text.endsWith("/")) {
        throw new IllegalArgumentException("not an origin: " + text);
      }
      return of(url);
    }
    Matcher other = OTHER.matcher(lower);
    if (!other.matches()) {
      throw new IllegalArgumentException("not an origin: " + text);
    }
    return new Origin(other.group("scheme"), Objects.requireNonNull(other.group("host")), -1);
  }

  /** Whether it is opaque. */
  public boolean isOpaque() {
    return scheme == null;
  }

  /** The scheme in lower case; empty if opaque. */
  public String scheme() {
    return scheme == null ? "" : scheme;
  }

  /** The host in canonical spelling; empty if opaque. */
  public String host() {
    return host;
  }

  /** The port; -1 if the scheme has none. */
  public int port() {
    return port;
  }

  /** Whether the port is the scheme's own. */
  boolean hasDefaultPort() {
    return port == defaultPort(scheme());
  }

  /** The default port of http and https; -1 for other schemes. */
  static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> -1;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Origin that
            && scheme != null
            && scheme.equals(that.scheme)
            && host.equals(that.host)
            && port == that.port);
  }

  @Override
  public int hashCode() {
    return scheme == null ? System.identityHashCode(this) : Objects.hash(scheme, host, port);
  }

  /** The serialised origin, as the Origin header has it: {@code null} if opaque (RFC 6454, 6.1). */
  @Override
  public String toString() {
    return scheme == null ? "null" : scheme + "://" + host + (hasDefaultPort() ? "" : ":" + port);
  }
}
