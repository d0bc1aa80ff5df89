package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.Preferences.TlsVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a connection with TLS has to be for a page. */
class TlsJudgementTests {
  private static final AdmissionPolicy POLICY =
      new AdmissionPolicy(
          Preferences.DEFAULT,
          new HstsStore(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"))),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "TLS_1_3, h.example, true, ''",
    "TLS_1_2, h.example, true, ''",
    "TLS_1_1, h.example, true, TLS_VERSION",
    "TLS_1_0, h.example, true, TLS_VERSION",
    "TLS_1_3, '', true, TLS_NAME",
    "TLS_1_3, other.example, true, TLS_NAME",
    "TLS_1_3, h.example, false, TLS_CERTIFICATE",
    "TLS_1_1, '', false, TLS_VERSION",
  })
  void anythingWrongWithTlsIsFatal(TlsVersion version, String name, boolean valid, String reason) {
    Tls tls = new Tls(version, Optional.of(name).filter(text -> !text.isEmpty()), valid);
    assertThat(
            POLICY.judge(WebSocketUrl.parse("wss://H.example./"), tls).map(Enum::name).orElse(""))
        .isEqualTo(reason);
  }

  @Test
  void anAddressHasNoServerName() {
    Tls tls = new Tls(TlsVersion.TLS_1_3, Optional.empty(), true);
    assertThat(POLICY.judge(WebSocketUrl.parse("wss://127.0.0.1/"), tls)).isEmpty();
    assertThat(POLICY.judge(WebSocketUrl.parse("wss://[::1]/"), tls)).isEmpty();
  }
}
