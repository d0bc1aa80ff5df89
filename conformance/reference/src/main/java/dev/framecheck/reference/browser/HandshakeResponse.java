package dev.framecheck.reference.browser;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a valid 101 response brings beside the connection. Whatever it says about caching is not
 * here, since it is never cached.
 *
 * @param cookies that it sets, for its own host
 * @param credentials with which the server let the connection in, if any
 * @param strictTransport whether it asks for TLS from now on (RFC 6797); heeded over TLS only
 */
public record HandshakeResponse(
    List<Cookie> cookies, Optional<String> credentials, boolean strictTransport) {

  /** A response that sets nothing. */
  public static final HandshakeResponse PLAIN =
      new HandshakeResponse(List.of(), Optional.empty(), false);

  /** Copies the list. */
  public HandshakeResponse {
    cookies = List.copyOf(cookies);
    Objects.requireNonNull(credentials, "credentials");
  }
}
