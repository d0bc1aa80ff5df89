package dev.framecheck.reference.opening;

import java.util.Objects;
import java.util.Optional;

/**
 * A proxy that is asked for a tunnel by CONNECT (RFC 6455, 4.1; RFC 9110, 9.3.6).
 *
 * @param host where it is: a name or an IP address
 * @param port where it listens
 * @param authorization the value of Proxy-Authorization, if it wants one
 */
public record HttpProxy(String host, int port, Optional<String> authorization) {

  /** Refuses what can't be a header's value. */
  public HttpProxy {
    Objects.requireNonNull(host, "host");
    if (port < 1 || port > WebSocketUrl.MAX_PORT) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    authorization.ifPresent(
        value -> {
          if (!HttpGrammar.isFieldValue(value)) {
            throw new IllegalArgumentException("not the value of a header field");
          }
        });
  }

  /** A proxy that wants no password. */
  public static HttpProxy at(String host, int port) {
    return new HttpProxy(host, port, Optional.empty());
  }
}
