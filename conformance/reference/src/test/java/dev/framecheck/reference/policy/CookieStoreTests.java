package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cookies are kept, and which go along with a handshake (RFC 6265bis, 5). */
class CookieStoreTests {
  private static final PublicSuffixes SUFFIXES = Set.of("example", "co.example")::contains;
  private static final WebSocketUrl URL = WebSocketUrl.parse("wss://a.example/dir/page");
  private static final Context OWN = Context.window(Origin.parse("https://a.example"));

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "n=v, n=v",
    "' n\t=  v ; Path=/', n=v",
    "n=, n=",
    "n, n",
    "=v, v",
    "n=v=w, n=v=w",
    "n=\"v\", n=\"v\"",
    "n=v; Domain=a.example, n=v",
    "n=v; Domain=.A.Example, n=v",
    "n=v; Domain=, n=v",
    "n=v; Max-Age=1, n=v",
    "n=v; Max-Age=x, n=v",
    "n=v; Expires=Wed 01 Jan 2025 00:00:00 GMT; Max-Age=5, n=v",
    "n=v; Expires=nonsense, n=v",
    "n=v; SameSite=Strict, n=v",
    "n=v; SameSite=unknown, n=v",
    "n=v; SameSite=None; Secure, n=v",
    "n=v; Unknown=x; HttpOnly=whatever, n=v",
    "__Host-n=v; Secure; Path=/, __Host-n=v",
    "__Secure-n=v; secure, __Secure-n=v",
    "n=v; Secure; Partitioned, n=v",
  })
  void keepsWhatAServerSets(String set, String sent) {
    CookieStore store = store(ThirdParty.BLOCK);
    store.received(OWN, URL, List.of(set));
    assertThat(store.header(OWN, URL)).contains(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "  ;Path=/",
        "n=\u0007v",
        "n=v\r\nX: y",
        "n=v; Domain=b.example",
        "n=v; Domain=sub.a.example",
        "n=v; Domain=example",
        "n=v; Domain=ample",
        "n=v; Path=/other",
        "n=v; Path=/di",
        "n=v; Max-Age=0",
        "n=v; Max-Age=-5",
        "n=v; Expires=Wed, 01 Jan 2025 00:00:00 GMT",
        "n=v; SameSite=None",
        "n=v; Partitioned",
        "__Host-n=v; Secure",
        "__Host-n=v; Path=/",
        "__Host-n=v; Secure; Path=/; Domain=a.example",
        "__HOST-n=v; Path=/",
        "__Secure-n=v",
        "=__Secure-n=v; Secure",
        "__Host-n",
      })
  void refusesWhatItMayNotSet(String set) {
    CookieStore store = store(ThirdParty.BLOCK);
    store.received(OWN, URL, List.of(set));
    assertThat(store.header(OWN, URL)).isEmpty();
  }

  @Test
  void refusesACookieThatIsTooLong() {
    CookieStore store = store(ThirdParty.BLOCK);
    store.received(OWN, URL, List.of("n=" + "v".repeat(4096)));
    assertThat(store.header(OWN, URL)).isEmpty();
    store.received(OWN, URL, List.of("n=" + "v".repeat(4095) + "; Path=/" + "p".repeat(1024)));
    assertThat(store.header(OWN, URL)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "wss://a.example/dir/page, true",
    "wss://a.example/dir/other?q, true",
    "wss://a.example/dir/sub/x, true",
    "wss://a.example/dir, true",
    "wss://a.example/directory, false",
    "wss://a.example/, false",
    "wss://a.example:8443/dir/, true",
    "wss://sub.a.example/dir/, false",
    "wss://b.example/dir/, false",
  })
  void sendsACookieToItsHostAndBelowItsPath(String url, boolean sent) {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("n=v; SameSite=None; Secure"));
    assertThat(store.header(OWN, WebSocketUrl.parse(url)).isPresent()).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "wss://a.example/, true",
    "wss://sub.a.example/, true",
    "wss://x.sub.a.example/, true",
    "wss://xa.example/, false",
    "wss://example/, false",
  })
  void sendsACookieOfADomainToAllBelowIt(String url, boolean sent) {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(
        OWN, WebSocketUrl.parse("wss://sub.a.example/"), List.of("n=v; Domain=a.example; Path=/"));
    assertThat(store.header(OWN, WebSocketUrl.parse(url)).isPresent()).isEqualTo(sent);
  }

  @Test
  void aPublicSuffixMaySetForItselfAlone() {
    CookieStore store = store(ThirdParty.ALLOW);
    Context suffix = Context.window(Origin.parse("https://co.example"));
    store.received(
        suffix, WebSocketUrl.parse("wss://co.example/"), List.of("n=v; Domain=co.example"));
    assertThat(store.header(suffix, WebSocketUrl.parse("wss://co.example/"))).contains("n=v");
    Context below = Context.window(Origin.parse("https://x.co.example"));
    assertThat(store.header(below, WebSocketUrl.parse("wss://x.co.example/"))).isEmpty();
  }

  @Test
  void secureCookiesGoOverTlsOnlyAndAreSetOverItOnly() {
    CookieStore store = store(ThirdParty.ALLOW);
    Context plain = Context.window(Origin.parse("http://a.example"));
    WebSocketUrl insecure = WebSocketUrl.parse("ws://a.example/dir/page");
    store.received(plain, insecure, List.of("n=v; Secure"));
    assertThat(store.header(plain, insecure)).isEmpty();
    store.received(OWN, URL, List.of("s=v; Secure", "p=v"));
    assertThat(store.header(plain, insecure)).contains("p=v");
    assertThat(store.header(OWN, URL)).contains("s=v; p=v");
  }

  @ParameterizedTest
  @CsvSource({
    "n=evil, n=good",
    "n=evil; Path=/dir/sub, n=good",
    "n=evil; Domain=a.example, n=good",
  })
  void noInsecureServerHidesASecureCookie(String evil, String sent) {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("n=good; Secure; Path=/dir"));
    Context plain = Context.window(Origin.parse("http://a.example"));
    store.received(plain, WebSocketUrl.parse("ws://a.example/dir/page"), List.of(evil));
    assertThat(store.header(OWN, WebSocketUrl.parse("wss://a.example/dir/sub/"))).contains(sent);
  }

  @Test
  void httpOnlyCookiesAreInvisibleToThePageAndOutOfItsReach() {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("h=1; HttpOnly", "v=1"));
    assertThat(store.header(OWN, URL)).contains("h=1; v=1");
    assertThat(store.seenByPage(OWN, URL)).contains("v=1");
    store.setByPage(OWN, URL, "h=2");
    store.setByPage(OWN, URL, "h=; Max-Age=0");
    store.setByPage(OWN, URL, "own=3; HttpOnly");
    store.setByPage(OWN, URL, "page=4");
    assertThat(store.header(OWN, URL)).contains("h=1; v=1; page=4");
    store.received(OWN, URL, List.of("h=5"));
    assertThat(store.seenByPage(OWN, URL)).contains("h=5; v=1; page=4");
  }

  @Test
  void cookiesWithoutAnEndGoWithTheSession() {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("session=1", "kept=1; Max-Age=100"));
    store.endSession();
    assertThat(store.header(OWN, URL)).contains("kept=1");
  }

  @Test
  void cookiesEndWhenTheirTimeIsUpAndWithin400Days() {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(
        OWN,
        URL,
        List.of(
            "short=1; Max-Age=10",
            "date=1; Expires=Thu, 01 Jan 2026 00:00:20 GMT",
            "long=1; Max-Age=99999999999999999999",
            "later=1; Expires=Fri, 31-Dec-9999 23:59:59 GMT"));
    now = now.plusSeconds(10);
    assertThat(store.header(OWN, URL)).contains("date=1; long=1; later=1");
    now = now.plusSeconds(10);
    assertThat(store.header(OWN, URL)).contains("long=1; later=1");
    now = now.plus(Duration.ofDays(400));
    assertThat(store.header(OWN, URL)).isEmpty();
  }

  @Test
  void orderIsByPathAndThenByAgeWhichAChangeKeeps() {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("a=1; Path=/"));
    now = now.plusSeconds(1);
    store.received(OWN, URL, List.of("b=1; Path=/", "c=1; Path=/dir"));
    now = now.plusSeconds(1);
    store.received(OWN, URL, List.of("a=2; Path=/"));
    assertThat(store.header(OWN, URL)).contains("c=1; a=2; b=1");
    store.received(OWN, URL, List.of("a=; Path=/; Max-Age=0"));
    assertThat(store.header(OWN, URL)).contains("c=1; b=1");
  }

  @Test
  void aServerCannotFillTheJar() {
    CookieStore store = store(ThirdParty.ALLOW);
    store.received(OWN, URL, List.of("kept=1; Secure"));
    for (int i = 0; i < 1000; i++) {
      now = now.plusSeconds(1);
      store.received(OWN, URL, List.of("n" + i + "=1"));
    }
    List<StoredCookie> cookies = store.cookies(OWN, URL);
    assertThat(cookies).hasSize(180);
    assertThat(cookies.get(0).name()).isEqualTo("kept");
    assertThat(cookies.get(179).name()).isEqualTo("n999");
  }

  @Test
  void addressesHaveCookiesOfTheirOwnOnly() {
    CookieStore store = store(ThirdParty.ALLOW);
    Context page = Context.window(Origin.parse("http://127.0.0.1"));
    WebSocketUrl url = WebSocketUrl.parse("ws://127.0.0.1/");
    store.received(page, url, List.of("a=1", "b=1; Domain=0.0.1"));
    assertThat(store.header(page, url)).contains("a=1");
  }

  @ParameterizedTest
  @CsvSource({
    "'Sun, 06 Nov 1994 08:49:37 GMT', 1994-11-06T08:49:37Z",
    "'Sunday, 06-Nov-94 08:49:37 GMT', 1994-11-06T08:49:37Z",
    "Sun Nov  6 08:49:37 1994, 1994-11-06T08:49:37Z",
    "8:9:7 6 NOVEMBER 69, 2069-11-06T08:09:07Z",
    "8:9:7 6 nov 70, 1970-11-06T08:09:07Z",
    "'1994,Nov/6;8:9:7x', 1994-11-06T08:09:07Z",
    "06 Nov 1994, ''",
    "08:49:37 Nov 1994, ''",
    "08:49:37 06 1994, ''",
    "08:49:37 06 Nov, ''",
    "24:00:00 06 Nov 1994, ''",
    "08:60:00 06 Nov 1994, ''",
    "08:49:60 06 Nov 1994, ''",
    "08:49:37 31 Feb 1994, ''",
    "08:49:37 00 Nov 1994, ''",
    "08:49:37 06 Nov 1600, ''",
    "'', ''",
  })
  void readsDates(String text, String expected) {
    assertThat(CookieDate.parse(text).map(Instant::toString).orElse("")).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void readsAnyCookieAndStaysWithinItsBounds(@ForAll("cookies") String text) {
    CookieStore store = store(ThirdParty.PARTITION);
    store.received(OWN, URL, List.of(text));
    store.setByPage(OWN, URL, text);
    CookieDate.parse(text);
    for (StoredCookie cookie : store.cookies(OWN, URL)) {
      assertThat(cookie.name().length() + cookie.value().length()).isBetween(1, 4096);
      assertThat(cookie.domain()).isIn("a.example");
      assertThat(cookie.path()).startsWith("/");
      assertThat(cookie.name() + cookie.value()).doesNotContain(";", "\r", "\n", "\0");
      assertThat(cookie.sameSite() != SameSite.NONE || cookie.secure()).isTrue();
    }
  }

  @Provide
  Arbitrary<String> cookies() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "n",
                "v",
                "=",
                ";",
                " ",
                "; Path=/",
                "; Domain=",
                "a.example",
                "; Secure",
                "; SameSite=None",
                "; HttpOnly",
                "; Max-Age=",
                "9",
                "-",
                "; Expires=",
                "08:49:37",
                " Nov",
                " 94",
                "__Host-",
                "; Partitioned",
                "\r\n",
                "\0",
                "\t"),
            Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }

  private CookieStore store(ThirdParty mode) {
    return new CookieStore(mode, SUFFIXES, () -> now);
  }
}
