package dev.framecheck.reference.policy;

import dev.framecheck.reference.opening.Percent;
import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word of a source list (CSP 3, 2.3.1), and which URLs it matches (6.7.2.8). Keywords other
 * than {@code 'self'}, nonces and hashes match no URL, and neither does {@code 'none'}.
 */
final class SourceExpression {
  private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][-+.0-9A-Za-z]*+):");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][-+.0-9A-Za-z]*+)://)?"
              + "(?<host>\\*|(?:\\*\\.)?[-.0-9A-Za-z]++)"
              + "(?::(?<port>[0-9]++|\\*))?"
              + "(?<path>/[^?#]*+)?");

  private final String text;
  private final Origin self;

  SourceExpression(String text, Origin self) {
    this.text = text;
    this.self = self;
  }

  boolean matches(WebSocketUrl url) {
    String scheme = url.secure() ? "https" : "http";
    if (text.equals("*")) {
      return true;
    }
    if (text.equalsIgnoreCase("'self'")) {
      return isSelf(url, scheme);
    }
    Matcher word = SCHEME.matcher(text);
    if (word.matches()) {
      return schemeMatches(word.group("scheme"), scheme);
    }
    word = HOST.matcher(text);
    return word.matches()
        && schemeMatches(Objects.requireNonNullElse(word.group("scheme"), self.scheme()), scheme)
        && hostMatches(Objects.requireNonNull(word.group("host")), url)
        && portMatches(word.group("port"), url)
        && pathMatches(Objects.requireNonNullElse(word.group("path"), ""), url.path());
  }

  /** 6.7.2.8, step 4: the same origin, or an upgrade of it where that makes sense. */
  private boolean isSelf(WebSocketUrl url, String scheme) {
    if (self.isOpaque() || !self.host().equals(url.host())) {
      return false;
    }
    // A default port is no port at all: 80 that is spelt out on https is another.
    boolean ports =
        self.hasDefaultPort()
            ? url.hasDefaultPort()
            : (self.port() == url.port() && !url.hasDefaultPort());
    return ports && (scheme.equals("https") || self.scheme().equals("http"));
  }

  /** 6.7.2.9; the URL's scheme is http or https. */
  private static boolean schemeMatches(@Nullable String pattern, String scheme) {
    String wanted = pattern == null ? "" : pattern.toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "http", "ws" -> true;
      case "https", "wss" -> scheme.equals("https");
      default -> false;
    };
  }

  /** 6.7.2.10: only names match, no addresses. */
  private static boolean hostMatches(String pattern, WebSocketUrl url) {
    if (url.hasIpAddress()) {
      return false;
    }
    String lower = pattern.toLowerCase(Locale.ROOT);
    return lower.equals("*")
        || (lower.startsWith("*.")
            ? url.host().endsWith(lower.substring(1))
            : url.host().equals(lower));
  }

  /** 6.7.2.11. */
  private static boolean portMatches(@Nullable String pattern, WebSocketUrl url) {
    if (pattern == null) {
      return url.hasDefaultPort();
    }
    return pattern.equals("*")
        || pattern.replaceFirst("^0+(?=.)", "").equals(String.valueOf(url.port()));
  }

  /** 6.7.2.12: exactly, or below where the pattern ends with a slash. */
  private static boolean pathMatches(String pattern, String path) {
    if (pattern.isEmpty()) {
      return true;
    }
    String[] wanted = pattern.split("/", -1);
    String[] pieces = path.split("/", -1);
    boolean exact = !pattern.endsWith("/");
    int compared = exact ? wanted.length : wanted.length - 1;
    if (wanted.length > pieces.length || (exact && wanted.length != pieces.length)) {
      return false;
    }
    for (int i = 0; i < compared; i++) {
      if (!Arrays.equals(Percent.decode(wanted[i]), Percent.decode(pieces[i]))) {
        return false;
      }
    }
    return true;
  }
}
