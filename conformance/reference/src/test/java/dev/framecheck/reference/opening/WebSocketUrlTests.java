package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is connected to (RFC 6455, 3; WHATWG WebSockets, constructor). */
class WebSocketUrlTests {

  @ParameterizedTest
  @CsvSource({
    "ws://example.com, false, example.com, 80, /",
    "wss://example.com, true, example.com, 443, /",
    "WSS://EXAMPLE.com/, true, example.com, 443, /",
    "ws://h:8080/a/b?c=d, false, h, 8080, /a/b?c=d",
    "ws://h:443/, false, h, 443, /",
    "wss://h:80/, true, h, 80, /",
    "ws://h:/, false, h, 80, /",
    "ws://h:0080/, false, h, 80, /",
    "ws://h:0/, false, h, 0, /",
    "ws://h:65535/, false, h, 65535, /",
    "ws://h?q, false, h, 80, /?q",
    "ws://h/?, false, h, 80, /",
    "ws://h/a/../b/./c//, false, h, 80, /a/../b/./c//",
    "ws://h/%2F%2e?%20, false, h, 80, /%2F%2e?%20",
    "ws://h/??/@:, false, h, 80, /??/@:",
    "ws://[::1]/, false, [::1], 80, /",
    "ws://[2001:DB8:0:0:1:0:0:1]:81/, false, [2001:db8::1:0:0:1], 81, /",
    "ws://[::ffff:1.2.3.4]/, false, [::ffff:102:304], 80, /",
    "ws://192.168.0.1/, false, 192.168.0.1, 80, /",
    "ws://0x7f.1/, false, 127.0.0.1, 80, /",
    "ws://ex%61mple.com./, false, example.com., 80, /",
    "ws://xn--bcher-kva.example/, false, xn--bcher-kva.example, 80, /",
  })
  void parsesUris(String uri, boolean secure, String host, int port, String resource) {
    assertThat(WebSocketUrl.parse(uri)).isEqualTo(new WebSocketUrl(secure, host, port, resource));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ws:",
        "ws://",
        "ws:///path",
        "ws:h",
        "ws:/h/",
        "http://h/",
        "https://h/",
        "wsx://h/",
        "//h/",
        "/path",
        "h",
        "ws://h/#",
        "ws://h/#part",
        "ws://h#",
        "ws://user@h/",
        "ws://user:word@h/",
        "ws://@h/",
        "ws://h:x/",
        "ws://h:-1/",
        "ws://h:65536/",
        "ws://h:4294967376/",
        "ws://h:80:81/",
        "ws://h /",
        "ws://h/a b",
        "ws://h/\u00e4",
        "ws://\u00e4/",
        "ws://h/%",
        "ws://h/%2",
        "ws://h/%zz",
        "ws://%00/",
        "ws://%/",
        "ws://a%2Fb/",
        "ws://h\\a",
        "ws://h/\"",
        "ws://h/<",
        "ws://h/{}",
        " ws://h/",
        "ws://h/\r\nX: y",
        "ws://[::1/",
        "ws://::1/",
        "ws://[]/",
        "ws://[g::]/",
        "ws://[1:2]/",
        "ws://[1:2:3:4:5:6:7:8:9]/",
        "ws://[1::2::3]/",
        "ws://[:::]/",
        "ws://[1::2:3:4:5:6:7:8]/",
        "ws://[::1%25eth0]/",
        "ws://[::1.2.3]/",
        "ws://[::1.2.3.256]/",
        "ws://[::01.2.3.4]/",
        "ws://[1.2.3.4::]/",
        "ws://256.0.0.1/",
        "ws://1.2.3.4.5/",
        "ws://1.2.3.09/",
        "ws://4294967296/",
        "ws://a.1/",
        "ws://1..2/",
      })
  void refusesWhatIsNoUri(String uri) {
    assertThatIllegalArgumentException().isThrownBy(() -> WebSocketUrl.parse(uri));
  }

  @ParameterizedTest
  @CsvSource({
    "ws://h/, ws://h/",
    "http://h/, ws://h/",
    "https://h/, wss://h/",
    "HTTPS:h:8443, wss://page.example/dir/h:8443",
    "HTTP:h:8080, ws://h:8080/",
    "'  ws://h/\t', ws://h/",
    "ws:\\\\h\\a, ws://h/a",
    "ws:h/a, ws://h/a",
    "wss:/h/a, wss://h/a",
    "ws:////h/a, ws://h/a",
    "ws://user:word@h/, ws://h/",
    "ws://a@b@h/, ws://h/",
    "ws://h/a/../b/./c, ws://h/b/c",
    "ws://h/a/%2E%2e/%2e/, ws://h/",
    "ws://h/../.., ws://h/",
    "ws://h/a/.., ws://h/",
    "ws://h/a/., ws://h/a/",
    "ws://h/a b?c d', ws://h/a%20b?c%20d%27",
    "ws://h/{}^`<>, ws://h/%7B%7D%5E%60%3C%3E",
    "ws://h/%zz, ws://h/%zz",
    "ws://h/\u00e4?\u00e4, ws://h/%C3%A4?%C3%A4",
    "ws://h/?, ws://h/",
    "ws://h?a?b, ws://h/?a?b",
    "ws://0x7f000001/, ws://127.0.0.1/",
    "ws://017700000001/, ws://127.0.0.1/",
    "ws://127.1/, ws://127.0.0.1/",
    "ws://1.2.3.4./, ws://1.2.3.4/",
    "wss://h:443/, wss://h/",
    "/b, wss://page.example/b",
    "b, wss://page.example/dir/b",
    "../b?c, wss://page.example/b?c",
    "?c, wss://page.example/dir/page?c",
    "'', wss://page.example/dir/page?q",
    "//other/b, wss://other/b",
    "\\\\other\\b, wss://other/b",
    "https:b, wss://page.example/dir/b",
    "https:/b, wss://page.example/b",
    "http:b, ws://b/",
    "wss:b, wss://b/",
    "b:c/d, ''",
  })
  void readsWhatAPageSaysAsBrowsersDo(String url, String expected) {
    Optional<String> base = Optional.of("https://page.example/dir/page?q#part");
    if (expected.isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(() -> WebSocketUrl.construct(url, base));
    } else {
      assertThat(WebSocketUrl.construct(url, base)).hasToString(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ws://h/#",
        "ws://h/#part",
        "#part",
        "b#",
        "ftp://h/",
        "file:///a",
        "javascript:alert(1)",
        "data:,a",
        "about:blank",
        "ws://",
        "ws:",
        "ws://user@/",
        "ws://h:99999/",
        "ws://h:8a/",
        "ws://a b/",
        "ws://a%20b/",
        "ws://a<b/",
        "ws://a^b/",
        "ws://b\u00fccher.example/",
        "ws://\u212a/",
        "ws://[::1/",
        "ws://::1/",
        "ws://1.2.3.4.5/",
      })
  void refusesWhatTheConstructorRefuses(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebSocketUrl.construct(url, Optional.of("http://page.example/")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "b", "/b", "//h/b", "?c"})
  void needsABaseForRelativeUrls(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebSocketUrl.construct(url, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebSocketUrl.construct(url, Optional.of("about:blank")));
  }

  @Test
  void loneSurrogatesBecomeReplacementCharacters() {
    assertThat(WebSocketUrl.construct("ws://h/\ud800", Optional.empty()).resourceName())
        .isEqualTo("/%EF%BF%BD");
  }

  @ParameterizedTest
  @CsvSource({
    "ws://h/a, wss://h/a",
    "ws://h:80/a, wss://h/a",
    "ws://h:8080/a, wss://h:8080/a",
    "ws://h:443/a, wss://h/a",
    "wss://h:80/a, wss://h:80/a",
  })
  void upgradesPort80To443AndNoOther(String url, String upgraded) {
    assertThat(WebSocketUrl.parse(url).upgraded()).hasToString(upgraded);
  }

  @ParameterizedTest
  @CsvSource({
    "wss://example.com/, example.com",
    "wss://Example.com./, example.com",
    "wss://localhost/, localhost",
    "wss://127.0.0.1/, ''",
    "wss://0x7f.1/, ''",
    "wss://[::1]/, ''",
  })
  void namesHostsToTlsAndNoAddresses(String url, String name) {
    assertThat(WebSocketUrl.parse(url).serverName().orElse("")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "H, 80, /",
    "h, -1, /",
    "h, 65536, /",
    "h, 80, a",
    "h, 80, '/ '",
    "h, 80, /#",
    "1, 80, /"
  })
  void refusesComponentsThatNoUrlHas(String host, int port, String resource) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WebSocketUrl(false, host, port, resource));
  }

  @Test
  void longInputTakesNoStack() {
    String path = "%41/".repeat(200_000);
    assertThat(WebSocketUrl.parse("ws://h/" + path).resourceName()).hasSize(path.length() + 1);
    assertThat(WebSocketUrl.construct("ws://h/" + path, Optional.empty()).resourceName())
        .hasSize(path.length() + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebSocketUrl.parse("ws://" + "a%41".repeat(200_000) + "/"));
  }

  @Property(tries = 3000)
  void readsAnyStringOrRefusesIt(@ForAll("texts") String text) {
    for (boolean strict : new boolean[] {true, false}) {
      WebSocketUrl url;
      try {
        url =
            strict
                ? WebSocketUrl.parse(text)
                : WebSocketUrl.construct(text, Optional.of("http://base.example/a/b"));
      } catch (IllegalArgumentException e) {
        continue;
      }
      // What was read is written such that it is read the same again.
      if (strict) {
        assertThat(WebSocketUrl.parse(url.toString())).isEqualTo(url);
      }
      assertThat(WebSocketUrl.construct(url.toString(), Optional.empty()).host())
          .isEqualTo(url.host());
      assertThat(WebSocketUrl.construct(url.toString(), Optional.empty()).port())
          .isEqualTo(url.port());
    }
  }

  @Property(tries = 1000)
  void whatThePageSaysIsStableOnceRead(@ForAll("texts") String text) {
    try {
      WebSocketUrl once = WebSocketUrl.construct(text, Optional.of("http://base.example/a/b"));
      assertThat(WebSocketUrl.construct(once.toString(), Optional.empty())).isEqualTo(once);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "ws://",
                "wss://",
                "http:",
                "//",
                "/",
                "\\",
                "?",
                "#",
                "@",
                ":",
                ":80",
                "..",
                ".",
                "%2e",
                "%41",
                "%",
                "[",
                "]",
                "::",
                "1",
                "0x",
                "127.0.0.1",
                "a",
                "example.com",
                " ",
                "\t",
                "\u00e4",
                "\ud800",
                "'",
                "\"",
                "\0"),
            Arbitraries.strings().ofMaxLength(3));
    return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
  }
}
