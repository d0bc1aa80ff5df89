package dev.framecheck.reference.policy;

import java.util.Locale;
import java.util.Set;

/**
 * The request header fields that a script can't set, by their names alone: the <i>forbidden
 * request-headers</i> of the Fetch standard. So no script can make a request that looks like an
 * opening handshake (RFC 6455, 10.1). Fields that are forbidden for some of their values only, such
 * as {@code X-HTTP-Method}, are not among them. Thread-safe.
 */
public final class ForbiddenHeaders {

  private static final Set<String> NAMES =
      Set.of(
          "accept-charset",
          "accept-encoding",
          "access-control-request-headers",
          "access-control-request-method",
          "connection",
          "content-length",
          "cookie",
          "cookie2",
          "date",
          "dnt",
          "expect",
          "host",
          "keep-alive",
          "origin",
          "referer",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  private ForbiddenHeaders() {}

  /** Whether a script's attempt to set a field of this name, in any case, comes to nothing. */
  public static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || lower.startsWith("proxy-") || lower.startsWith("sec-");
  }
}
