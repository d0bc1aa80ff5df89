package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that want TLS (RFC 6797). */
class HstsStoreTests {
  private static final WebSocketUrl HOST = WebSocketUrl.parse("wss://host.example/");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final HstsStore store = new HstsStore(() -> now);

  @ParameterizedTest
  @CsvSource({
    "ws://host.example/a?b, wss://host.example/a?b",
    "ws://host.example:80/, wss://host.example/",
    "ws://host.example:8080/, wss://host.example:8080/",
    "wss://host.example/, wss://host.example/",
    "ws://HOST.example./, wss://host.example./",
    "ws://a.host.example/, ws://a.host.example/",
    "ws://example/, ws://example/",
    "ws://xhost.example/, ws://xhost.example/",
  })
  void upgradesTheHostOnAnyPort(String asked, String reached) {
    store.received(HOST, "max-age=10");
    assertThat(store.upgrade(WebSocketUrl.parse(asked))).hasToString(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "ws://host.example/, true",
    "ws://a.host.example/, true",
    "ws://b.a.host.example/, true",
    "ws://xhost.example/, false",
    "ws://other.example/, false",
  })
  void coversSubdomainsWhenAsked(String url, boolean known) {
    store.received(HOST, "max-age=10; includeSubDomains");
    assertThat(store.isKnown(WebSocketUrl.parse(url))).isEqualTo(known);
  }

  @Test
  void asksTheDomainsAboveEvenWhereAnEntryOfTheHostsOwnHasExpired() {
    store.received(HOST, "max-age=100; includeSubDomains");
    store.received(WebSocketUrl.parse("wss://a.host.example/"), "max-age=10");
    now = now.plusSeconds(50);
    assertThat(store.isKnown(WebSocketUrl.parse("ws://a.host.example/"))).isTrue();
  }

  @Test
  void forgetsAHostWhenItsTimeIsUp() {
    store.received(HOST, "max-age=10");
    now = now.plusSeconds(10).minusNanos(1);
    assertThat(store.isKnown(HOST)).isTrue();
    now = now.plusNanos(1);
    assertThat(store.isKnown(HOST)).isFalse();
  }

  @Test
  void takesTheLatestWord() {
    store.received(HOST, "max-age=10; includeSubDomains");
    store.received(HOST, "max-age=1000");
    now = now.plusSeconds(500);
    assertThat(store.isKnown(HOST)).isTrue();
    assertThat(store.isKnown(WebSocketUrl.parse("ws://a.host.example/"))).isFalse();
    store.received(HOST, "max-age=0");
    assertThat(store.isKnown(HOST)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-age=10",
        "MAX-AGE=10",
        " max-age = 10 ; ",
        ";max-age=\"10\";;",
        "max-age=10; preload; x=y",
        "includeSubDomains; max-age=10",
        "max-age=00000000000000010",
        "max-age=99999999999999999999999999",
      })
  void readsWhatIsWellFormed(String value) {
    store.received(HOST, value);
    assertThat(store.isKnown(HOST)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "includeSubDomains",
        "max-age",
        "max-age=",
        "max-age=-1",
        "max-age=1.5",
        "max-age=\"10",
        "max-age=ten",
        "max-age=10; max-age=20",
        "max-age=10; includeSubDomains; includesubdomains",
        "max-age=10, max-age=20",
        "max-age=10; a b",
        "max-age=10; =b",
        "max-age=00000000000000000",
      })
  void ignoresWhatIsNot(String value) {
    store.received(HOST, value);
    assertThat(store.isKnown(HOST)).isFalse();
  }

  @Test
  void ignoresWhatCameWithoutTls() {
    store.received(WebSocketUrl.parse("ws://host.example/"), "max-age=10");
    assertThat(store.isKnown(HOST)).isFalse();
    store.received(HOST, "max-age=10");
    store.received(WebSocketUrl.parse("ws://host.example/"), "max-age=0");
    assertThat(store.isKnown(HOST)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wss://127.0.0.1/", "wss://[::1]/"})
  void addressesAreExempt(String url) {
    WebSocketUrl address = WebSocketUrl.parse(url);
    store.received(address, "max-age=10; includeSubDomains");
    store.preload("1", true);
    assertThat(store.isKnown(address)).isFalse();
  }

  @Test
  void preloadedHostsAreKnownForEver() {
    store.preload("Example.", true);
    now = now.plus(Duration.ofDays(100_000));
    assertThat(store.isKnown(HOST)).isTrue();
  }

  @Property(tries = 1000)
  void readsAnything(@ForAll String value) {
    store.received(HOST, value);
    store.received(HOST, "max-age=" + value);
    assertThat(store.upgrade(HOST)).isEqualTo(HOST);
  }
}
