package dev.framecheck.reference.browser;

import java.util.Objects;

/**
 * A cookie of one host. Whatever else a cookie may carry is left out here.
 *
 * @param host that set it, and gets it back
 * @param name unique within its host and jar
 * @param value possibly empty
 */
public record Cookie(String host, String name, String value) {

  /** Refuses null components. */
  public Cookie {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
