package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.opening.HttpHead.Field;
import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.StartTls;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's opening handshake (RFC 6455, 4.1). */
class ClientOpeningTests {

  @Test
  void asksInTheGrammarOfTheExample() {
    ClientRequest request =
        ClientRequest.to(WebSocketUrl.parse("ws://server.example.com:8080/chat?q"))
            .from("http://example.com")
            .offering(List.of("chat", "superchat"))
            .withFields(List.of(new Field("Cookie", "a=b")));
    assertThat(Shake.client(request).sent())
        .isEqualTo(
            "GET /chat?q HTTP/1.1|Host: server.example.com:8080|Upgrade: websocket"
                + "|Connection: Upgrade|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
                + "|Origin: http://example.com|Sec-WebSocket-Version: 13"
                + "|Sec-WebSocket-Protocol: chat, superchat|Cookie: a=b||");
  }

  @Test
  void sendsNoOriginSubprotocolOrExtensionUnlessTold() {
    assertThat(Shake.client().sent())
        .doesNotContain("Origin")
        .doesNotContain("Protocol")
        .doesNotContain("Extensions")
        .contains("|Host: example.com|");
  }

  @Test
  void drawsAFreshKeyOf16BytesForEachHandshake() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      OpeningHandshake client = OpeningHandshake.client(ClientRequest.to(Shake.URL));
      OpeningStep.Send request = (OpeningStep.Send) client.start().get(0);
      Matcher key =
          Pattern.compile("Sec-WebSocket-Key: (\\S+)\r\n").matcher(request.bytes().utf8());
      assertThat(key.find()).isTrue();
      assertThat(AcceptKey.isValid(key.group(1))).isTrue();
      keys.add(key.group(1));
    }
    assertThat(keys).hasSize(100);
  }

  @Test
  void opensOnAValidResponse() {
    Shake client = Shake.client().receive(Shake.RESPONSE + "frames");
    Established established = client.established();
    assertThat(established.subprotocol()).isEmpty();
    assertThat(established.rest().utf8()).isEqualTo("frames");
    assertThat(established.head().values("UPGRADE")).containsExactly("websocket");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 101 Switching, HTTP/1.1 101",
    "HTTP/1.1 101 Switching, HTTP/1.2 101 X",
    "Upgrade: websocket, UPGRADE:WebSocket",
    "Connection: Upgrade, 'Connection: keep-alive, Upgrade'",
    "Connection: Upgrade, connection: upgrade",
    "Connection: Upgrade, Connection: Upgrade|Content-Length: 7",
    "Connection: Upgrade, Connection: Upgrade|Set-Cookie: a=b",
    "HTTP/1.1 101 Switching, HTTP/1.1 100 Continue||HTTP/1.1 103 Hints|Link: a||HTTP/1.1 101 X",
  })
  void acceptsOtherSpellings(String part, String other) {
    Shake client = Shake.client().receive(Shake.RESPONSE.replace(part, other));
    assertThat(client.last()).isInstanceOf(Established.class);
  }

  @Test
  void ignoresBlanksAroundTheAcceptValue() {
    String response = Shake.RESPONSE.replace(Shake.ACCEPT, "\t  " + Shake.ACCEPT + " \t");
    assertThat(Shake.client().receive(response).last()).isInstanceOf(Established.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, HTTP/1.0, MALFORMED_HEAD",
    "HTTP/1.1, HTTP/2, MALFORMED_HEAD",
    "HTTP/1.1 101, ICY 101, MALFORMED_HEAD",
    "HTTP/1.1 101, HTTP/1.1 1010, MALFORMED_HEAD",
    "HTTP/1.1 101, HTTP/1.1  101, MALFORMED_HEAD",
    "Upgrade: websocket, Upgrade: other, UPGRADE",
    "Upgrade: websocket|, '', UPGRADE",
    "Upgrade: websocket, 'Upgrade: websocket, h2c', UPGRADE",
    "Upgrade: websocket, Upgrade: websocket|Upgrade: websocket, UPGRADE",
    "Connection: Upgrade, Connection: close, CONNECTION",
    "Connection: Upgrade|, '', CONNECTION",
    "Connection: Upgrade, Connection: Upgraded, CONNECTION",
    "Accept: , Accept: x, ACCEPT",
    "Sec-WebSocket-Accept, X-Accept, ACCEPT",
    "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=, dGhlIHNhbXBsZSBub25jZQ==, ACCEPT",
    "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=, S3PPLMBITXAQ9KYGZZHZRBK+XOO=, ACCEPT",
    "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=, '', ACCEPT",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=, ACCEPT",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Extensions: a, EXTENSIONS",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Extensions: permessage-deflate, EXTENSIONS",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Extensions:, EXTENSIONS",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Protocol: a, SUBPROTOCOL",
    "Connection: Upgrade, Connection: Upgrade|Sec-WebSocket-Protocol:, SUBPROTOCOL",
  })
  void refusesAWrongResponse(String part, String other, OpeningFault fault) {
    Shake client = Shake.client().receive(Shake.RESPONSE.replace(part, other));
    assertThat(client.fault()).isEqualTo(fault);
    assertThat(client.handshake.isOver()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 OK",
        "204 No Content",
        "301 Moved|Location: ws://example.com/",
        "302 Found|Location: wss://other.example/",
        "304 Not Modified",
        "307 Temporary|Location: http://example.com/",
        "400 Bad Request|Sec-WebSocket-Version: 8",
        "401 Unauthorized|WWW-Authenticate: Basic realm=\"a\"",
        "403 Forbidden",
        "404 Not Found",
        "407 Proxy Authentication Required|Proxy-Authenticate: Basic",
        "426 Upgrade Required|Sec-WebSocket-Version: 13, 8",
        "500 Server Error",
        "503 Unavailable|Retry-After: 1",
        "999 What",
        "000 What",
      })
  void followsNoRedirectAnswersNoChallengeAndTriesNoOtherVersion(String answer) {
    Shake client = Shake.client();
    String asked = client.sent();
    client.receive("HTTP/1.1 " + answer + "|Upgrade: websocket|Connection: Upgrade||");
    assertThat(client.last())
        .isEqualTo(new Failed(OpeningFault.STATUS, Integer.parseInt(answer.substring(0, 3))));
    assertThat(client.sent()).isEqualTo(asked);
  }

  @Test
  void interimResponsesShareOneLimit() {
    Shake client = Shake.client();
    client.receive("HTTP/1.1 100 Continue||".repeat(2000));
    assertThat(client.fault()).isEqualTo(OpeningFault.HEAD_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({"a, true", "b, true", "A, false", "'a, b', false", "c, false", "'', false"})
  void acceptsOnlyASubprotocolThatItOffered(String selected, boolean accepted) {
    ClientRequest request = ClientRequest.to(Shake.URL).offering(List.of("a", "b"));
    String response =
        Shake.RESPONSE.replace("Upgrade|", "Upgrade|Sec-WebSocket-Protocol: " + selected + "|");
    Shake client = Shake.client(request).receive(response);
    if (accepted) {
      assertThat(client.established().subprotocol()).contains(selected);
    } else {
      assertThat(client.fault()).isEqualTo(OpeningFault.SUBPROTOCOL);
    }
  }

  @Test
  void refusesASubprotocolThatIsSelectedTwice() {
    ClientRequest request = ClientRequest.to(Shake.URL).offering(List.of("a", "b"));
    String twice = "Upgrade|Sec-WebSocket-Protocol: a|Sec-WebSocket-Protocol: a|";
    assertThat(Shake.client(request).receive(Shake.RESPONSE.replace("Upgrade|", twice)).fault())
        .isEqualTo(OpeningFault.SUBPROTOCOL);
  }

  @Test
  void onlyBrowsersInsistOnASubprotocol() {
    ClientRequest request = ClientRequest.to(Shake.URL).offering(List.of("a"));
    assertThat(Shake.client(request).receive(Shake.RESPONSE).last())
        .isInstanceOf(Established.class);
    assertThat(Shake.client(request.from("http://a")).receive(Shake.RESPONSE).fault())
        .isEqualTo(OpeningFault.NO_SUBPROTOCOL);
    assertThat(
            Shake.client(ClientRequest.to(Shake.URL).from("null")).receive(Shake.RESPONSE).last())
        .isInstanceOf(Established.class);
  }

  @Test
  void sendsNothingButTheRequestBeforeTheOutcome() {
    Shake client = Shake.client();
    int steps = client.steps.size();
    for (byte b : Shake.bytes(Shake.RESPONSE.substring(0, Shake.RESPONSE.length() - 1))) {
      client.steps.addAll(client.handshake.receive(new byte[] {b}, 0, 1));
    }
    assertThat(steps).isEqualTo(1);
    assertThat(client.handshake.isOver()).isEqualTo(false);
    assertThat(client.steps).hasSize(1);
  }

  @Test
  void securesTheStreamBeforeItAsks() {
    Shake client = Shake.client(ClientRequest.to(WebSocketUrl.parse("wss://Example.com./a")));
    assertThat(client.steps)
        .containsExactly(new StartTls("example.com.", Optional.of("example.com")));
    assertThat(client.secured().sent()).startsWith("GET /a HTTP/1.1|Host: example.com.|");
    assertThat(client.receive(Shake.RESPONSE).last()).isInstanceOf(Established.class);
  }

  @Test
  void namesNoAddressToTls() {
    Shake client = Shake.client(ClientRequest.to(WebSocketUrl.parse("wss://127.1:9/")));
    assertThat(client.last()).isEqualTo(new StartTls("127.0.0.1", Optional.empty()));
  }

  @Test
  void failsOnPlainBytesWhereTlsIsDue() {
    Shake client = Shake.client(ClientRequest.to(WebSocketUrl.parse("wss://h/")));
    assertThat(client.receive(Shake.RESPONSE).fault()).isEqualTo(OpeningFault.EARLY_BYTES);
    assertThat(client.handshake.secured()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = OpeningFault.class,
      names = {"UNREACHABLE", "TLS_FAILED", "TIMED_OUT", "CANCELLED"})
  void failsFromOutsideOnceAndForAll(OpeningFault fault) {
    Shake client = Shake.client();
    assertThat(client.handshake.fail(fault)).containsExactly(new Failed(fault, 0));
    assertThat(client.handshake.fail(OpeningFault.ENDED)).isEmpty();
    assertThat(client.handshake.endOfStream()).isEmpty();
    assertThat(client.receive(Shake.RESPONSE).steps).hasSize(1);
    assertThat(client.handshake.heldBytes()).isZero();
  }

  @Test
  void failsBeforeItsStartWithoutSendingAnything() {
    OpeningHandshake client = OpeningHandshake.client(ClientRequest.to(Shake.URL));
    client.fail(OpeningFault.UNREACHABLE);
    assertThat(client.start()).isEmpty();
  }

  @Test
  void failsWhenTheStreamEnds() {
    assertThat(Shake.client().endOfStream().fault()).isEqualTo(OpeningFault.ENDED);
    String part = Shake.RESPONSE.substring(0, 30);
    assertThat(Shake.client().receive(part).endOfStream().fault()).isEqualTo(OpeningFault.ENDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-WebSocket-Key",
        "sec-websocket-version",
        "Sec-Anything",
        "Host",
        "ORIGIN",
        "Connection",
        "Upgrade",
        "Content-Length",
        "Transfer-Encoding",
        "Proxy-Authorization",
        "a b",
        ""
      })
  void refusesHeaderFieldsThatForgeTheHandshake(String name) {
    ClientRequest request = ClientRequest.to(Shake.URL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.withFields(List.of(new Field(name, "x"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\0", "\u0100"})
  void refusesValuesThatWouldSplitTheHead(String value) {
    ClientRequest request = ClientRequest.to(Shake.URL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.withFields(List.of(new Field("Cookie", value))));
    assertThatIllegalArgumentException().isThrownBy(() -> request.from(value));
    assertThatIllegalArgumentException().isThrownBy(() -> request.offering(List.of(value)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpProxy("p", 1, Optional.of(value)));
  }

  @Test
  void refusesSubprotocolsThatComeTwice() {
    ClientRequest request = ClientRequest.to(Shake.URL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.offering(List.of("a", "b", "a")))
        .withMessage("a subprotocol comes twice: [a, b, a]");
    assertThatIllegalArgumentException().isThrownBy(() -> request.offering(List.of("")));
  }

  @Test
  void refusesMisuse() {
    OpeningHandshake client = OpeningHandshake.client(ClientRequest.to(Shake.URL));
    assertThatIllegalStateException().isThrownBy(() -> client.receive(new byte[1], 0, 1));
    client.start();
    assertThatIllegalStateException().isThrownBy(client::start);
    assertThatIllegalStateException().isThrownBy(client::secured);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> client.receive(new byte[1], 0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningHandshake.client(ClientRequest.to(Shake.URL), () -> new byte[15]));
  }

  @Test
  void tellsNoSecretInItsName() {
    assertThat(Shake.client().handshake.toString()).doesNotContain(Shake.KEY);
  }
}
