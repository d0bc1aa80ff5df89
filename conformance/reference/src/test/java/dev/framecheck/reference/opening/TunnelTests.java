package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.StartTls;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through a proxy (RFC 6455, 4.1). */
class TunnelTests {
  private static final String CONNECT = "CONNECT example.com:80 HTTP/1.1|Host: example.com:80||";

  @Test
  void asksTheProxyFirstAndTheServerThen() {
    Shake client = tunnelling("ws://example.com/");
    assertThat(client.sent()).isEqualTo(CONNECT);
    client.receive("HTTP/1.1 200 OK||");
    assertThat(client.sent()).startsWith(CONNECT + "GET / HTTP/1.1|Host: example.com|");
    assertThat(client.receive(Shake.RESPONSE).last()).isInstanceOf(Established.class);
  }

  @Test
  void speaksTlsWithTheServerInsideTheTunnel() {
    Shake client = tunnelling("wss://example.com/");
    assertThat(client.sent()).startsWith("CONNECT example.com:443 HTTP/1.1|");
    client.receive("HTTP/1.0 200 Connection established||");
    assertThat(client.last()).isEqualTo(new StartTls("example.com", Optional.of("example.com")));
    assertThat(client.secured().sent()).contains("||GET / HTTP/1.1|");
  }

  @Test
  void sendsThePasswordToTheProxyOnly() {
    HttpProxy proxy = new HttpProxy("proxy", 3128, Optional.of("Basic ZWRuYW1vZGU6bm9jYXBlcyE="));
    Shake client = Shake.client(ClientRequest.to(Shake.URL).through(proxy));
    String asked = client.sent();
    assertThat(asked).contains("|Proxy-Authorization: Basic ZWRuYW1vZGU6bm9jYXBlcyE=|");
    client.receive("HTTP/1.1 200 OK||");
    assertThat(client.sent().substring(asked.length())).doesNotContain("Authorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "300", "301", "400", "403", "407", "500", "502", "504", "999"})
  void failsUnlessTheProxySucceeds(String status) {
    Shake client = tunnelling("ws://example.com/");
    client.receive("HTTP/1.1 " + status + " X|Location: http://other/||");
    assertThat(client.last())
        .isEqualTo(new Failed(OpeningFault.PROXY_REFUSED, Integer.parseInt(status)));
    assertThat(client.sent()).isEqualTo(CONNECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "204", "299"})
  void takesAnySuccess(String status) {
    Shake client = tunnelling("ws://example.com/");
    client.receive("HTTP/1.1 100 Wait||HTTP/1.1 " + status + " X|Content-Length: 5||");
    assertThat(client.sent()).contains("||GET / ");
  }

  @ParameterizedTest
  @CsvSource({"ws://example.com/", "wss://example.com/"})
  void trustsNoBytesThatComeBeforeTheRequest(String url) {
    Shake client = tunnelling(url);
    client.receive("HTTP/1.1 200 OK||" + Shake.RESPONSE);
    assertThat(client.fault()).isEqualTo(OpeningFault.EARLY_BYTES);
    assertThat(client.sent()).doesNotContain("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-x|", "HTTP/2 200|", "HTTP/1.1 200 OK|a b|", "HTTP/1.1 200\n"})
  void failsOnWhatIsNoProxysAnswer(String answer) {
    assertThat(tunnelling("ws://example.com/").receive(answer).fault())
        .isEqualTo(OpeningFault.MALFORMED_HEAD);
  }

  @Test
  void anAnswerOfTheProxyInsteadOfTheServersIsNoConnection() {
    Shake client = tunnelling("ws://example.com/").receive("HTTP/1.1 200 OK||");
    client.receive("HTTP/1.1 200 OK|Content-Type: text/html||<html>");
    assertThat(client.fault()).isEqualTo(OpeningFault.STATUS);
  }

  @Test
  void failsWhenTheProxyEndsOrSaysTooMuch() {
    assertThat(tunnelling("ws://example.com/").endOfStream().fault()).isEqualTo(OpeningFault.ENDED);
    ClientRequest request =
        ClientRequest.to(Shake.URL).through(HttpProxy.at("p", 1)).withMaxHeadBytes(40);
    assertThat(Shake.client(request).receive("HTTP/1.1 200 OK|a: " + "b".repeat(40)).fault())
        .isEqualTo(OpeningFault.HEAD_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65536})
  void refusesPortsThatAreNone(int port) {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpProxy.at("p", port));
  }

  private static Shake tunnelling(String url) {
    return Shake.client(
        ClientRequest.to(WebSocketUrl.parse(url)).through(HttpProxy.at("proxy.example", 3128)));
  }
}
