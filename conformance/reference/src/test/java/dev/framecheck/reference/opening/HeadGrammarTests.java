package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP heads look like (RFC 9112), and extension headers inside them (RFC 6455, 9.1). */
class HeadGrammarTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|no colon|",
        "GET / HTTP/1.1|a : b|",
        "GET / HTTP/1.1|: b|",
        "GET / HTTP/1.1|a: b| folded|",
        "GET / HTTP/1.1|a: b\n",
        "GET / HTTP/1.1\n",
        "GET / HTTP/1.1\rx",
        "GET / HTTP/1.1\r\r",
        "GET / HTTP/1.1|a: b\rc",
        "GET / HTTP/1.1|a: \0|",
        "GET / HTTP/1.1|a: \u0007|",
        "GET / HTTP/1.1|a\u00e9: b|",
        "GET  / HTTP/1.1|",
        "GET /a b HTTP/1.1|",
        "GET / http/1.1|",
        "GET /\u00e9 HTTP/1.1|",
        " GET / HTTP/1.1|",
        "|GET / HTTP/1.1|",
        "\n",
      })
  void refusesMalformedHeadsAtOnce(String text) {
    assertThat(Shake.server().receive(text).fault()).isEqualTo(OpeningFault.MALFORMED_HEAD);
  }

  @Test
  void refusesAtTheByteThatIsWrong() {
    byte[] bytes = Shake.bytes("GET / HTTP/1.1|a b|more");
    Shake server = Shake.server();
    int at = 0;
    while (!server.handshake.isOver()) {
      server.steps.addAll(server.handshake.receive(bytes, at++, 1));
    }
    assertThat(at).isEqualTo("GET / HTTP/1.1\r\na b\r\n".length());
  }

  @Test
  void keepsValuesAsTheyCameButForBlanksAtTheirEnds() {
    Shake server =
        Shake.server()
            .receive(Shake.REQUEST.replace("13|", "13|X-A:\t b\tc \u00e9  |x-a:|X-a: d:e|"));
    assertThat(server.established().head().values("x-A")).containsExactly("b\tc \u00e9", "", "d:e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "permessage-deflate; client_max_window_bits",
        "a;b=c",
        "a ; b = c ;d",
        "a; b=\"c\"",
        "a; b=\"\\c\\d\"; e",
        "x-!#$%&'*+-.^_`|~",
      })
  void knowsExtensions(String element) {
    assertThat(HttpGrammar.isExtension(element)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";a",
        "a;",
        "a; ;b",
        "a b",
        "a; b c",
        "a; =c",
        "a; b=",
        "a; b=\"\"",
        "a; b=\"c",
        "a; b=\"c d\"",
        "a; b=\"c\\\"",
        "a; b=\"c\\\"d\"",
        "a; b=\"c\"d",
        "a; b=c=d",
        "a/b",
        "\u00e9",
      })
  void knowsWhatIsNoExtension(String element) {
    assertThat(HttpGrammar.isExtension(element)).isFalse();
  }

  @Test
  void longExtensionListsTakeNoStack() {
    String parameters = "; a=\"b\"".repeat(200_000);
    assertThat(HttpGrammar.isExtension("x" + parameters)).isTrue();
    assertThat(HttpGrammar.isExtension("x" + parameters + ";")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"constructor", "__proto__", "toString; valueOf"})
  void namesThatOtherLanguagesTripOverAreNamesLikeAnyOther(String extension) {
    String request =
        Shake.REQUEST.replace("13|", "13|Sec-WebSocket-Extensions: " + extension + "|");
    assertThat(Shake.server().receive(request).sent()).startsWith("HTTP/1.1 101 ");
  }
}
