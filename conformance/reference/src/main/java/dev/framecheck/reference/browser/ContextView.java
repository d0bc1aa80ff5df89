package dev.framecheck.reference.browser;

import java.util.List;
import java.util.Map;

/**
 * All that a context holds at some moment, which is all that its pages could ever learn.
 *
 * @param windows the addresses shown, by window
 * @param cookies the whole jar
 * @param credentials by host
 * @param strictHosts the hosts known to want TLS
 * @param pages the addresses of cached pages
 * @param names the hosts whose address is known
 */
public record ContextView(
    Map<Integer, String> windows,
    List<Cookie> cookies,
    Map<String, String> credentials,
    List<String> strictHosts,
    List<String> pages,
    List<String> names) {

  /** Copies the windows. */
  public ContextView {
    windows = Map.copyOf(windows);
  }
}
