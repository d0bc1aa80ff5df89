package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which cookies go along depends on the documents around (RFC 6265bis, 5.2 and 5.8.3). */
class CookieContextTests {
  private static final PublicSuffixes SUFFIXES = Set.of("example", "co.example")::contains;
  private static final WebSocketUrl URL = WebSocketUrl.parse("wss://a.example/dir/page");
  private static final Context OWN = Context.window(Origin.parse("https://a.example"));
  private static final Context OTHER = Context.window(Origin.parse("https://b.example"));

  private static CookieStore store(ThirdParty mode) {
    return new CookieStore(
        mode, SUFFIXES, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
  }

  /**
   * Origin, the documents around it from the inside out, and whether all is of the server's site.
   */
  @ParameterizedTest
  @CsvSource({
    "https://a.example, '', true",
    "https://sub.a.example, '', true",
    "https://a.example:8443, '', true",
    "http://a.example, '', false",
    "https://b.example, '', false",
    "https://xa.example, '', false",
    "https://a.example, https://b.example, false",
    "https://b.example, https://a.example, false",
    "https://a.example, https://sub.a.example, true",
    "https://a.example, 'https://b.example https://a.example', false",
    "null, '', false",
    "null, https://a.example, false",
    "https://a.example, null, false",
  })
  void sameSiteCookiesGoAlongOnlyIfAllIsOfOneSite(String own, String around, boolean sent) {
    for (String sameSite : List.of("; SameSite=Strict", "; SameSite=Lax", "", "; SameSite=x")) {
      CookieStore store = store(ThirdParty.ALLOW);
      store.received(OWN, URL, List.of("n=v" + sameSite));
      assertThat(store.header(Contexts.of(own, around), URL).isPresent()).isEqualTo(sent);
    }
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("n=v; SameSite=None; Secure"));
    assertThat(store.header(Contexts.of(own, around), URL)).contains("n=v");
  }

  @Test
  void aCrossSiteResponseSetsNoSameSiteCookie() {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(
        OTHER, URL, List.of("a=1", "b=1; SameSite=Strict", "c=1; SameSite=None; Secure"));
    assertThat(store.header(OWN, URL)).contains("c=1");
  }

  @Test
  void thirdPartyCookiesAreBlockedUnlessTheyArePartitioned() {
    CookieStore store = store(ThirdParty.BLOCK);
    store.received(OWN, URL, List.of("first=1; SameSite=None; Secure"));
    store.received(
        OTHER,
        URL,
        List.of("third=1; SameSite=None; Secure", "part=1; SameSite=None; Secure; Partitioned"));
    assertThat(store.header(OTHER, URL)).contains("part=1");
    assertThat(store.header(OWN, URL)).contains("first=1");
    Context another = Context.window(Origin.parse("https://c.example"));
    assertThat(store.header(another, URL)).isEmpty();
  }

  @Test
  void eachTopLevelSiteHasAPartitionOfItsOwn() {
    CookieStore store = store(ThirdParty.PARTITION);
    Context another = Context.window(Origin.parse("https://c.example"));
    store.received(OWN, URL, List.of("n=first; SameSite=None; Secure"));
    store.received(OTHER, URL, List.of("n=b; SameSite=None; Secure"));
    store.received(another, URL, List.of("n=c; SameSite=None; Secure"));
    assertThat(store.header(OWN, URL)).contains("n=first");
    assertThat(store.header(OTHER, URL)).contains("n=b");
    assertThat(store.header(another, URL)).contains("n=c");
    Context deep = Contexts.of("https://c.example", "https://b.example");
    assertThat(store.header(deep, URL)).isEmpty();
    Context sameTop = Context.window(Origin.parse("https://sub.b.example:1"));
    assertThat(store.header(sameTop, URL)).contains("n=b");
  }

  @Test
  void aForeignDocumentInBetweenMakesAnotherPartition() {
    CookieStore store = store(ThirdParty.PARTITION);
    Context between = Contexts.of("https://a.example", "https://b.example https://a.example");
    store.received(OWN, URL, List.of("n=top; SameSite=None; Secure"));
    assertThat(store.header(between, URL)).isEmpty();
    store.received(between, URL, List.of("n=between; SameSite=None; Secure"));
    assertThat(store.header(between, URL)).contains("n=between");
    assertThat(store.header(OWN, URL)).contains("n=top");
  }

  @ParameterizedTest
  @EnumSource(ThirdParty.class)
  void anOpaqueTopHasNoPartition(ThirdParty mode) {
    CookieStore store = store(mode);
    Context opaque = Context.window(Origin.opaque());
    store.received(opaque, URL, List.of("n=v; SameSite=None; Secure; Partitioned"));
    assertThat(store.header(opaque, URL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ThirdParty.class)
  void privateWindowsHaveJarsOfTheirOwn(ThirdParty mode) {
    CookieStore store = store(mode);
    store.received(OWN, URL, List.of("n=normal"));
    store.received(OWN.inPrivate(), URL, List.of("n=private", "p=1; Secure; Partitioned"));
    assertThat(store.header(OWN, URL)).contains("n=normal");
    assertThat(store.header(OWN.inPrivate(), URL)).contains("n=private; p=1");
    store.endPrivateBrowsing();
    assertThat(store.header(OWN.inPrivate(), URL)).isEmpty();
    assertThat(store.header(OWN, URL)).contains("n=normal");
  }
}
