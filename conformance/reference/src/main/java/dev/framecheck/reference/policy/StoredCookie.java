package dev.framecheck.reference.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * A cookie in a jar (RFC 6265bis, 5.7).
 *
 * @param name its name
 * @param value its value
 * @param domain the host that it is for
 * @param hostOnly whether it is for no host below that one
 * @param path below which it goes along
 * @param secure whether it goes along over TLS only
 * @param httpOnly whether pages don't get to see it
 * @param sameSite on which requests it goes along
 * @param expires when it ends; empty if with the session
 * @param created when it was first set
 */
public record StoredCookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite,
    Optional<Instant> expires,
    Instant created) {

  /** What tells cookies of one jar apart. */
  record Id(String name, String domain, boolean hostOnly, String path) {}

  Id id() {
    return new Id(name, domain, hostOnly, path);
  }

  boolean isOver(Instant now) {
    return expires.isPresent() && !expires.get().isAfter(now);
  }

  /** Whether it is for that host (RFC 6265bis, 5.1.3). */
  boolean isForHost(String host) {
    return hostOnly ? host.equals(domain) : domainMatches(host, domain);
  }

  /** Whether it is for that path (RFC 6265bis, 5.1.4). */
  boolean isForPath(String requested) {
    return pathMatches(requested, path);
  }

  static boolean domainMatches(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  static boolean pathMatches(String requested, String path) {
    return requested.equals(path)
        || (requested.startsWith(path)
            && (path.endsWith("/") || requested.charAt(path.length()) == '/'));
  }
}
