package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which credentials of HTTP go along with a handshake. */
class CredentialStoreTests {
  private static final PublicSuffixes SUFFIXES = Set.of("example", "co.example")::contains;
  private static final WebSocketUrl URL = WebSocketUrl.parse("wss://a.example/dir/page");
  private static final Context OWN = Context.window(Origin.parse("https://a.example"));
  private static final Context OTHER = Context.window(Origin.parse("https://b.example"));

  @Test
  void credentialsGoAlongOnSameSiteRequestsOnly() {
    CredentialStore credentials = new CredentialStore(SUFFIXES);
    credentials.given(OWN, URL, "Basic eA==");
    assertThat(credentials.header(OWN, URL)).contains("Basic eA==");
    assertThat(credentials.header(OTHER, URL)).isEmpty();
    assertThat(credentials.header(Contexts.of("https://a.example", "https://b.example"), URL))
        .isEmpty();
    assertThat(credentials.header(OWN, WebSocketUrl.parse("wss://a.example:8443/"))).isEmpty();
    assertThat(credentials.header(OWN.inPrivate(), URL)).isEmpty();
    credentials.given(OWN.inPrivate(), URL, "Basic eQ==");
    credentials.endPrivateBrowsing();
    assertThat(credentials.header(OWN.inPrivate(), URL)).isEmpty();
    assertThat(credentials.header(OWN, URL)).isEqualTo(Optional.of("Basic eA=="));
  }
}
