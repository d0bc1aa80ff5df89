package dev.framecheck.reference.browser;

import java.util.List;

/**
 * What the normal context keeps on disk beside its windows. Immutable.
 *
 * @param cookies its jar, ordered by host and name
 * @param strictHosts the hosts known to want TLS (HSTS), in order
 * @param pages the addresses of the cached pages, in order; never those of handshakes
 */
public record Profile(List<Cookie> cookies, List<String> strictHosts, List<String> pages) {

  /** Nothing at all. */
  public static final Profile EMPTY = new Profile(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Profile {
    cookies = List.copyOf(cookies);
    strictHosts = List.copyOf(strictHosts);
    pages = List.copyOf(pages);
  }
}
