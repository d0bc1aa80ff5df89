package dev.framecheck.reference.browser;

import java.util.Objects;

/**
 * A normal window as it will come back: without any socket.
 *
 * @param id its number
 * @param url of the document that it showed
 */
public record SavedWindow(int id, String url) {

  /** Refuses a null address. */
  public SavedWindow {
    Objects.requireNonNull(url, "url");
  }
}
