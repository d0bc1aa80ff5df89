package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs a source list matches (CSP 3, 6.7.2). */
class CspTests {
  private static final Origin PAGE = Origin.parse("http://page.example");

  @ParameterizedTest
  @CsvSource({
    "*, ws://h/, true",
    "*, wss://127.0.0.1:81/a, true",
    "'''none''', ws://h/, false",
    "'''none'' ws:', ws://h/, true",
    "'', ws://h/, false",
    "ws:, ws://h/, true",
    "ws:, wss://h/, true",
    "WS:, ws://h/, true",
    "wss:, wss://h/, true",
    "wss:, ws://h/, false",
    "http:, ws://h/, true",
    "http:, wss://h/, true",
    "https:, wss://h/, true",
    "https:, ws://h/, false",
    "data:, ws://h/, false",
    "ftp:, ws://h/, false",
    "ws://h, ws://h/, true",
    "ws://h, wss://h/, true",
    "wss://h, ws://h/, false",
    "http://h, ws://h/, true",
    "https://h, wss://h/, true",
    "ws://H.Example, ws://h.example/, true",
    "ws://h, ws://other/, false",
    "h, ws://h/, true",
    "h, wss://h/, true",
    "ws://*, ws://h/, true",
    "ws://*, ws://127.0.0.1/, false",
    "ws://127.0.0.1, ws://127.0.0.1/, false",
    "ws://[::1], ws://[::1]/, false",
    "ws://localhost, ws://localhost/, true",
    "ws://*.h.example, ws://a.h.example/, true",
    "ws://*.h.example, ws://a.b.h.example/, true",
    "ws://*.h.example, ws://h.example/, false",
    "ws://*.h.example, ws://ah.example/, false",
    "ws://h, ws://h:81/, false",
    "ws://h:81, ws://h:81/, true",
    "ws://h:081, ws://h:81/, true",
    "ws://h:82, ws://h:81/, false",
    "ws://h:*, ws://h:81/, true",
    "ws://h:80, ws://h/, true",
    "ws://h:80, wss://h/, false",
    "wss://h:443, wss://h/, true",
    "ws://h:443, ws://h:443/, true",
    "ws://h/a, ws://h/a, true",
    "ws://h/a, ws://h/a?b, true",
    "ws://h/a, ws://h/a/b, false",
    "ws://h/a, ws://h/A, false",
    "ws://h/a/, ws://h/a/b/c, true",
    "ws://h/a/, ws://h/a, false",
    "ws://h/, ws://h/b, true",
    "ws://h/%61, ws://h/a, true",
    "ws://h/a%2Fb, ws://h/a/b, false",
    "ws://h/a?b, ws://h/a?b, false",
    "'''unsafe-inline''', ws://h/, false",
    "'''nonce-abc''', ws://h/, false",
    "'''self', ws://page.example/, false",
    "ws://h other, ws://other/, true",
  })
  void matches(String sources, String url, boolean allowed) {
    assertThat(allows("connect-src " + sources, PAGE, url)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "http://page.example, ws://page.example/, true",
    "http://page.example, wss://page.example/, true",
    "https://page.example, wss://page.example/, true",
    "https://page.example, ws://page.example/, false",
    "http://page.example, ws://a.page.example/, false",
    "http://page.example, ws://page.example:81/, false",
    "http://page.example:81, ws://page.example:81/, true",
    "http://page.example:81, wss://page.example:81/, true",
    "http://page.example:81, ws://page.example/, false",
    "http://page.example, wss://page.example:80/, false",
    "http://page.example:443, wss://page.example/, false",
    "https://page.example, wss://page.example:444/, false",
    "http://127.0.0.1, ws://127.0.0.1/, true",
    "moz-extension://page.example, ws://page.example/, false",
    // The text asks for no scheme of the page's: host and port are enough for a secure URL.
    "moz-extension://page.example, wss://page.example/, true",
  })
  void selfIsThePageAndWhatIsAsSecureAtLeast(String page, String url, boolean allowed) {
    assertThat(allows("connect-src 'SELF'", Origin.parse(page), url)).isEqualTo(allowed);
  }

  @Test
  void anOpaqueOriginHasNoSelf() {
    assertThat(allows("connect-src 'self'", Origin.opaque(), "ws://page.example/")).isFalse();
    assertThat(allows("connect-src h", Origin.opaque(), "ws://h/")).isFalse();
    assertThat(allows("connect-src ws://h", Origin.opaque(), "ws://h/")).isTrue();
  }

  @Test
  void sourcesWithoutASchemeAreAsSecureAsThePage() {
    Origin secure = Origin.parse("https://page.example");
    assertThat(allows("connect-src h", secure, "ws://h/")).isFalse();
    assertThat(allows("connect-src h", secure, "wss://h/")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "default-src ws:, true",
    "default-src 'none', false",
    "default-src 'none'; connect-src ws:, true",
    "default-src ws:; connect-src 'none', false",
    "connect-src 'none'; connect-src ws:, false",
    "CONNECT-SRC 'none', false",
    "connect-src, false",
    "script-src 'none'; img-src 'none', true",
    "'', true",
    ";;  ; , true",
    "connect-srcs 'none', true",
  })
  void connectSrcCountsAndElseDefaultSrc(String policy, boolean allowed) {
    assertThat(allows(policy, PAGE, "ws://h/")).isEqualTo(allowed);
  }

  @Test
  void severalPoliciesComeInOneHeader() {
    assertThat(Csp.parse("connect-src ws:, default-src *, ,", PAGE)).hasSize(2);
    assertThat(Csp.parse("", PAGE)).isEmpty();
  }

  @Test
  void knowsWhetherUpgradesAreAskedFor() {
    assertThat(Csp.parse("Upgrade-Insecure-Requests", PAGE).get(0).upgradesInsecureRequests())
        .isTrue();
    assertThat(Csp.parse("connect-src *", PAGE).get(0).upgradesInsecureRequests()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100_000})
  void longPoliciesTakeNoStack(int times) {
    String sources = "ws://a.b.c:1/d/e ".repeat(times);
    assertThat(allows("connect-src " + sources + "ws:", PAGE, "ws://h/")).isTrue();
    String word = "ws://h/" + "a/".repeat(times);
    assertThat(allows("connect-src " + word, PAGE, "ws://h/")).isFalse();
  }

  @Property(tries = 2000)
  void readsAnything(@ForAll("policies") String text) {
    for (Csp policy : Csp.parse(text, PAGE)) {
      policy.allows(WebSocketUrl.parse("ws://h/a"));
      assertThat(policy.upgradesInsecureRequests())
          .isIn(text.toLowerCase(Locale.ROOT).contains("upgrade-"), false);
    }
  }

  @Property(tries = 500)
  void moreSourcesAllowMore(
      @ForAll("sources") List<String> some, @ForAll("sources") List<String> more) {
    String few = "connect-src " + String.join(" ", some);
    String many = few + " " + String.join(" ", more);
    for (String url : List.of("ws://h/", "wss://a.h/b", "ws://page.example:81/")) {
      assertThat(allows(few, PAGE, url) && !allows(many, PAGE, url)).isFalse();
    }
  }

  @Property(tries = 500)
  void whatAllowsAnInsecureUrlOnItsPortAllowsTheSecureOne(@ForAll("sources") List<String> sources) {
    String policy = "connect-src " + String.join(" ", sources);
    if (allows(policy, PAGE, "ws://h:8080/")) {
      assertThat(allows(policy, PAGE, "wss://h:8080/")).isTrue();
    }
  }

  @Provide
  Arbitrary<String> policies() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "connect-src ",
                "default-src ",
                "'self'",
                " ",
                ";",
                ",",
                "*",
                "ws:",
                "//",
                "h",
                ":",
                "/a",
                "%",
                "upgrade-insecure-requests"),
            Arbitraries.strings().ofMaxLength(4))
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> sources() {
    return Arbitraries.of(
            "*",
            "ws:",
            "wss:",
            "http:",
            "https:",
            "'self'",
            "'none'",
            "h",
            "*.h",
            "ws://h:*",
            "wss://h:8080",
            "http://h:8080",
            "ws://*:81",
            "h/b",
            "x")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static boolean allows(String header, Origin page, String url) {
    return Csp.parse(header, page).stream()
        .allMatch(policy -> policy.allows(WebSocketUrl.parse(url)));
  }
}
