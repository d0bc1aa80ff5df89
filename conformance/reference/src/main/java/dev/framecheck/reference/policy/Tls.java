package dev.framecheck.reference.policy;

import dev.framecheck.reference.policy.Preferences.TlsVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * How a TLS handshake went.
 *
 * @param version that was agreed upon
 * @param serverName what was sent as Server Name Indication, if anything
 * @param certificateValid whether the certificate is valid, trusted, and the host's
 */
public record Tls(TlsVersion version, Optional<String> serverName, boolean certificateValid) {

  /** Refuses null components. */
  public Tls {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(serverName, "serverName");
  }
}
