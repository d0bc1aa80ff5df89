package dev.framecheck.reference.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The opening handshake of both sides (RFC 6455, 4). */
class HandshakeTests {
  private static final String REQUEST =
      "GET /chat HTTP/1.1|Host: server.example.com|Upgrade: websocket|Connection: Upgrade"
          + "|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13||";

  @Test
  void answersTheRequestOfTheExample() throws IOException {
    ServerHandshake answer = ServerHandshake.answer(head(REQUEST));
    assertThat(answer.accepted()).isTrue();
    assertThat(answer.response())
        .startsWith("HTTP/1.1 101 ")
        .contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Connection: Upgrade, 'Connection: keep-alive, upgrade'",
    "Upgrade: websocket, upgrade:   WebSocket",
    "/chat, /chat?a=b",
    "/chat, http://server.example.com/chat",
    "Host: server.example.com, Host: server.example.com|Origin: null|X-Other: 1",
  })
  void acceptsOtherSpellings(String part, String other) throws IOException {
    String request = REQUEST.replace(part, other);
    assertThat(ServerHandshake.answer(head(request)).accepted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, POST, 405",
    "HTTP/1.1, HTTP/1.0, 400",
    "/chat, chat, 400",
    "Host: server.example.com|, '', 400",
    "Upgrade: websocket|, '', 426",
    "Upgrade: websocket, Upgrade: h2c, 426",
    "Connection: Upgrade, Connection: close, 426",
    "Version: 13, Version: 8, 426",
    "Sec-WebSocket-Version: 13|, '', 426",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|, '', 400",
    "dGhlIHNhbXBsZSBub25jZQ==, '', 400",
    "dGhlIHNhbXBsZSBub25jZQ==, YWJj, 400",
    "dGhlIHNhbXBsZSBub25jZQ==, %%%%, 400",
    "Version: 13, Version: 13|Content-Length: 5, 400",
    "Version: 13, Version: 13|Transfer-Encoding: chunked, 400",
  })
  void refusesWhatIsNoHandshake(String part, String other, int status) throws IOException {
    ServerHandshake answer = ServerHandshake.answer(head(REQUEST.replace(part, other)));
    assertThat(answer.accepted()).isFalse();
    assertThat(answer.response()).startsWith("HTTP/1.1 " + status + " ");
    if (status == 426) {
      assertThat(answer.response()).contains("\r\nSec-WebSocket-Version: 13\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|no colon||",
        "GET / HTTP/1.1|a : b||",
        "GET / HTTP/1.1|a: b| c||",
        "GET"
      })
  void refusesMalformedHeads(String text) {
    assertThatExceptionOfType(HandshakeException.class).isThrownBy(() -> head(text));
  }

  @Test
  void refusesAnEndlessHead() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThatExceptionOfType(HandshakeException.class).isThrownBy(() -> HttpHead.read(endless));
  }

  @Test
  void readsNotAByteBeyondTheHead() throws IOException {
    InputStream in = stream("HTTP/1.1 101 X||frames");
    HttpHead.read(in);
    assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("frames");
  }

  @Test
  void asksForTheResourceWithAFreshKey() {
    ClientHandshake first = new ClientHandshake(URI.create("ws://example.com:8080?q"));
    assertThat(first.request()).startsWith("GET /?q HTTP/1.1\r\nHost: example.com:8080\r\n");
    ClientHandshake second = new ClientHandshake(URI.create("ws://example.com/a"));
    assertThat(second.request()).startsWith("GET /a HTTP/1.1\r\nHost: example.com\r\n");
    assertThat(keyOf(first)).isNotEqualTo(keyOf(second));
    assertThat(AcceptKey.isValid(keyOf(first))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h/", "ws:opaque", "/path", "ws://h/#", "wss://h/"})
  void refusesOtherUris(String uri) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientHandshake(URI.create(uri)));
  }

  @ParameterizedTest
  @CsvSource({
    "101 Switching, 200 OK",
    "HTTP/1.1, HTTP/1.0",
    "Upgrade: websocket, Upgrade: other",
    "Upgrade: websocket|, ''",
    "Connection: Upgrade, Connection: close",
    "Accept: , Accept: x",
    "Sec-WebSocket-Accept, X-Accept",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Extensions: a",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Protocol: a",
  })
  void clientRefusesAWrongResponse(String part, String other) throws IOException {
    ClientHandshake client = new ClientHandshake(URI.create("ws://example.com/"));
    String right =
        "HTTP/1.1 101 Switching|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Accept: "
            + AcceptKey.of(keyOf(client))
            + "||";
    HttpHead wrong = head(right.replace(part, other));
    assertThatCode(() -> client.check(head(right))).doesNotThrowAnyException();
    assertThatExceptionOfType(HandshakeException.class).isThrownBy(() -> client.check(wrong));
  }

  private static String keyOf(ClientHandshake handshake) {
    var matcher = Pattern.compile("Sec-WebSocket-Key: (\\S+)").matcher(handshake.request());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static HttpHead head(String lines) throws IOException {
    return HttpHead.read(stream(lines));
  }

  private static InputStream stream(String lines) {
    return new ByteArrayInputStream(
        lines.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }
}
