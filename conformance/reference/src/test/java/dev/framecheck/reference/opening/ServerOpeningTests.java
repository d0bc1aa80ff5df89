package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's opening handshake (RFC 6455, 4.2). */
class ServerOpeningTests {

  @Test
  void answersTheRequestOfTheExample() {
    Shake server = Shake.server().receive(Shake.REQUEST);
    assertThat(server.sent())
        .isEqualTo(
            "HTTP/1.1 101 Switching Protocols|Upgrade: websocket|Connection: Upgrade"
                + "|Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=||");
    assertThat(server.established().subprotocol()).isEmpty();
    assertThat(server.handshake.isOver()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Connection: Upgrade, 'Connection: keep-alive, upgrade'",
    "Connection: Upgrade, Connection: keep-alive|Connection: UPGRADE",
    "Upgrade: websocket, upgrade:   WebSocket",
    "Upgrade: websocket, 'Upgrade: h2c, websocket'",
    "/chat, /chat?a=b",
    "/chat, http://server.example.com/chat",
    "/chat, HTTPS://server.example.com",
    "HTTP/1.1, HTTP/1.2",
    "Host: server.example.com, Host: [::1]:8080",
    "Host: server.example.com, Host: server.example.com:",
    "Host: server.example.com, Host: server.example.com|Origin: null|X-Other: 1",
    "Version: 13, Version: 13|Content-Length: 0",
    "Version: 13, Version: 13|Sec-WebSocket-Extensions: a; b=c|Sec-WebSocket-Extensions: d",
    "Version: 13, Version: 13|Cookie: \u00e4=\u00fc",
    "dGhlIHNhbXBsZSBub25jZQ==, AQIDBAUGBwgJCgsMDQ4PEC==",
  })
  void acceptsOtherSpellings(String part, String other) {
    String request = Shake.REQUEST.replace(part, other);
    assertThat(Shake.server().receive(request).last()).isInstanceOf(OpeningStep.Established.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, POST, 405, METHOD",
    "GET, get, 405, METHOD",
    "GET, HEAD, 405, METHOD",
    "HTTP/1.1, HTTP/1.0, 400, MALFORMED_HEAD",
    "HTTP/1.1, HTTP/2.0, 400, MALFORMED_HEAD",
    "HTTP/1.1, HTTP/1.1 x, 400, MALFORMED_HEAD",
    "/chat, chat, 400, MALFORMED_HEAD",
    "/chat, *, 400, MALFORMED_HEAD",
    "/chat, ftp://server.example.com/, 400, MALFORMED_HEAD",
    "/chat, http:///chat, 400, MALFORMED_HEAD",
    "/chat, /chat#part, 400, MALFORMED_HEAD",
    "/chat, http://h/#part, 400, MALFORMED_HEAD",
    "Host: server.example.com|, '', 400, HOST",
    "Host: server.example.com, Host: a|Host: a, 400, HOST",
    "Host: server.example.com, Host:, 400, HOST",
    "Host: server.example.com, Host: a b, 400, HOST",
    "Host: server.example.com, Host: a/b, 400, HOST",
    "Host: server.example.com, Host: user@a, 400, HOST",
    "Upgrade: websocket|, '', 426, UPGRADE",
    "Upgrade: websocket, Upgrade: h2c, 426, UPGRADE",
    "Upgrade: websocket, Upgrade: websockets, 426, UPGRADE",
    "Connection: Upgrade|, '', 426, CONNECTION",
    "Connection: Upgrade, Connection: close, 426, CONNECTION",
    "Connection: Upgrade, Connection: not Upgrade, 426, CONNECTION",
    "Version: 13, Version: 8, 426, VERSION",
    "Version: 13, Version: 25, 426, VERSION",
    "Version: 13, Version: 255, 426, VERSION",
    "Version: 13, Version: 0, 426, VERSION",
    "Sec-WebSocket-Version: 13|, '', 426, VERSION",
    "Version: 13, Version: 013, 400, MALFORMED_VERSION",
    "Version: 13, Version: 256, 400, MALFORMED_VERSION",
    "Version: 13, Version: x, 400, MALFORMED_VERSION",
    "Version: 13, Version:, 400, MALFORMED_VERSION",
    "Version: 13, 'Version: 13, 8', 400, MALFORMED_VERSION",
    "Version: 13, Version: 13|Sec-WebSocket-Version: 13, 400, MALFORMED_VERSION",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|, '', 400, KEY",
    "dGhlIHNhbXBsZSBub25jZQ==, '', 400, KEY",
    "dGhlIHNhbXBsZSBub25jZQ==, YWJj, 400, KEY",
    "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ, 400, KEY",
    "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ==dGhl, 400, KEY",
    "dGhlIHNhbXBsZSBub25jZQ==, %%%%, 400, KEY",
    "Version: 13, Version: 13|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, 400, KEY",
    "Version: 13, Version: 13|Content-Length: 5, 400, BODY",
    "Version: 13, Version: 13|Content-Length: 0|Content-Length: 7, 400, BODY",
    "Version: 13, Version: 13|Transfer-Encoding: chunked, 400, BODY",
    "Version: 13, Version: 13|Sec-WebSocket-Protocol:, 400, SUBPROTOCOL",
    "Version: 13, 'Version: 13|Sec-WebSocket-Protocol: , ,', 400, SUBPROTOCOL",
    "Version: 13, Version: 13|Sec-WebSocket-Protocol: a b, 400, SUBPROTOCOL",
    "Version: 13, 'Version: 13|Sec-WebSocket-Protocol: a, a', 400, SUBPROTOCOL",
    "Version: 13, Version: 13|Sec-WebSocket-Protocol: a|Sec-WebSocket-Protocol: a, 400, SUBPROTOCOL",
    "Version: 13, Version: 13|Sec-WebSocket-Extensions:, 400, EXTENSIONS",
    "Version: 13, Version: 13|Sec-WebSocket-Extensions: a;, 400, EXTENSIONS",
    "Version: 13, 'Version: 13|Sec-WebSocket-Extensions: a, ;b', 400, EXTENSIONS",
    "Version: 13, Version: 13|Origin: http://a|Origin: http://a, 400, MALFORMED_ORIGIN",
  })
  void refusesWhatIsNoHandshake(String part, String other, int status, OpeningFault fault) {
    Shake server = Shake.server().receive(Shake.REQUEST.replace(part, other));
    assertThat(server.last()).isEqualTo(new OpeningStep.Failed(fault, status));
    assertThat(server.sent())
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("|Connection: close|");
    assertThat(server.sent().contains("|Sec-WebSocket-Version: 13|")).isEqualTo(status == 426);
    assertThat(server.sent().contains("|Allow: GET|")).isEqualTo(status == 405);
  }

  @Test
  void refusesAHeadAboveItsLimitAtTheFirstByteBeyond() {
    int size = Shake.bytes(Shake.REQUEST).length;
    Shake exact = Shake.server(ServerOffer.ANYTHING.withMaxHeadBytes(size)).receive(Shake.REQUEST);
    assertThat(exact.last()).isInstanceOf(OpeningStep.Established.class);
    Shake short1 =
        Shake.server(ServerOffer.ANYTHING.withMaxHeadBytes(size - 1)).receive(Shake.REQUEST);
    assertThat(short1.last()).isEqualTo(new OpeningStep.Failed(OpeningFault.HEAD_TOO_LONG, 431));
    assertThat(short1.sent()).startsWith("HTTP/1.1 431 ");
  }

  @Test
  void refusesManyShortHeadersWithoutTrouble() {
    String many = "GET / HTTP/1.1|" + "a: b|".repeat(4000);
    assertThat(Shake.server().receive(many).fault()).isEqualTo(OpeningFault.HEAD_TOO_LONG);
  }

  @Test
  void handsOnWhatFollowsTheHead() {
    Shake server = Shake.server().receive(Shake.REQUEST + "frames");
    assertThat(server.established().rest()).isEqualTo(payload("frames"));
  }

  @Test
  void selectsTheClientsFirstSubprotocolThatItSpeaks() {
    Shake server =
        Shake.server(ServerOffer.ANYTHING.speaking(List.of("b", "c")))
            .receive(
                Shake.REQUEST.replace(
                    "Version: 13",
                    "Version: 13|Sec-WebSocket-Protocol: a,, c|sec-websocket-protocol: b"));
    assertThat(server.established().subprotocol()).contains("c");
    assertThat(server.sent()).contains("|Sec-WebSocket-Protocol: c|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "x", "x, y"})
  void selectsNoSubprotocolThatItDoesNotSpeak(String asked) {
    Shake server =
        Shake.server(ServerOffer.ANYTHING.speaking(List.of("b")))
            .receive(
                Shake.REQUEST.replace(
                    "Version: 13", "Version: 13|Sec-WebSocket-Protocol: " + asked));
    assertThat(server.established().subprotocol()).isEmpty();
    assertThat(server.sent()).doesNotContain("Protocol:");
  }

  @Test
  void acceptsNoExtension() {
    Shake server =
        Shake.server()
            .receive(
                Shake.REQUEST.replace(
                    "Version: 13", "Version: 13|Sec-WebSocket-Extensions: permessage-deflate"));
    assertThat(server.sent()).startsWith("HTTP/1.1 101 ").doesNotContain("Extensions");
  }

  @ParameterizedTest
  @CsvSource({"/chat?a, true", "http://h/chat?a, true", "/chat, false", "/Chat?a, false"})
  void servesTheResourcesThatItHas(String target, boolean served) {
    ServerOffer offer = ServerOffer.ANYTHING.withResources("/chat?a"::equals);
    Shake server = Shake.server(offer).receive(Shake.REQUEST.replace("/chat", target));
    assertThat(server.sent()).startsWith(served ? "HTTP/1.1 101 " : "HTTP/1.1 404 ");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin: http://a.example, 101",
    "Origin: HTTP://A.example, 101",
    "Origin: http://a.example.evil, 403",
    "Origin: null, 403",
    "X: y, 403",
  })
  void servesTheOriginsThatItWants(String field, int status) {
    ServerOffer offer = ServerOffer.ANYTHING.withOrigins(Optional.of("http://a.example")::equals);
    Shake server =
        Shake.server(offer).receive(Shake.REQUEST.replace("Version: 13", "Version: 13|" + field));
    assertThat(server.sent()).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void failsSilentlyWhenTheStreamEndsOrTimeIsUp() {
    Shake cut = Shake.server().receive("GET / HTTP/1.1|Host").endOfStream();
    assertThat(cut.steps).containsExactly(new OpeningStep.Failed(OpeningFault.ENDED, 0));
    Shake late = Shake.server();
    assertThat(late.handshake.fail(OpeningFault.TIMED_OUT)).hasSize(1);
    assertThat(late.handshake.fail(OpeningFault.TIMED_OUT)).isEmpty();
    assertThat(late.receive(Shake.REQUEST).steps).isEmpty();
  }

  @Test
  void refusesMisuse() {
    OpeningHandshake server = OpeningHandshake.server(ServerOffer.ANYTHING);
    assertThatIllegalStateException().isThrownBy(() -> server.receive(new byte[1], 0, 1));
    server.start();
    assertThatIllegalStateException().isThrownBy(server::start);
    assertThatIllegalStateException().isThrownBy(server::secured);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerOffer.ANYTHING.speaking(List.of("a b")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerOffer.ANYTHING.withMaxHeadBytes(-1));
  }

  private static Payload payload(String text) {
    return Payload.copyOf(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
