package dev.framecheck.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of heads that an endpoint writes, good ones and faulty ones. */
class SentHeadsTests {

  private static final String REQUEST =
      head(
          "GET /chat HTTP/1.1",
          "Host: HOST.test",
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==",
          "Sec-WebSocket-Version: 13");
  private static final String ANSWER =
      head(
          "HTTP/1.1 101 Switching Protocols",
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");

  private static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private final SentHeads client = new SentHeads(Role.CLIENT);

  private static Observation.Effect seen(SentHeads heads, String text) {
    return (Observation.Effect) heads.observe(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, POST",
    "HTTP/1.1, HTTP/1.0",
    "websocket, h2c",
    "Connection: Upgrade, Connection: close"
  })
  void tellsARequestOfAnotherForm(String good, String bad) {
    assertThat(seen(client, REQUEST).name()).isEqualTo("request");
    assertThat(seen(client, REQUEST.replace(good, bad)).name()).isEqualTo("otherRequest");
  }

  @Test
  void tellsAKeyThatWasSentBefore() {
    assertThat(seen(client, REQUEST).arguments()).containsEntry("key", "fresh");
    assertThat(seen(client, REQUEST).arguments()).containsEntry("key", "stale");
  }

  @ParameterizedTest
  @CsvSource({"AQIDBAUGBwgJCgsMDQ4P", "not base64 at all"})
  void tellsAKeyThatIsNone(String key) {
    String request = REQUEST.replace("AQIDBAUGBwgJCgsMDQ4PEA==", key);
    assertThat(seen(client, request).arguments()).containsEntry("key", "malformed");
  }

  @Test
  void readsHostWithItsPort() {
    client.defaultPort(443);
    assertThat(seen(client, REQUEST).arguments()).containsEntry("host", "host.test:443");
    assertThat(seen(client, REQUEST.replace("HOST.test", "h:81")).arguments())
        .containsEntry("host", "h:81");
  }

  @Test
  void makesAnswersFitTheKey() {
    seen(client, REQUEST);
    Input.Head answer = new Input.Head("good", ANSWER, 0);
    byte[] whole = client.fitting(answer, 0, answer.bytes().toBytes());
    assertThat(new String(whole, StandardCharsets.ISO_8859_1))
        .hasSize(ANSWER.length())
        .doesNotContain("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    assertThat(client.fitting(answer, 9, new byte[3])).isEqualTo(new byte[] {0x31, 0x30, 0x31});
  }

  @Test
  void tellsAnAnswerThatDoesNotFit() {
    SentHeads server = new SentHeads(Role.SERVER);
    assertThat(seen(server, ANSWER).arguments()).containsEntry("accept", "right");
    Input.Head request = new Input.Head("asks", REQUEST, 0);
    server.fitting(request, 0, request.bytes().toBytes());
    assertThat(seen(server, ANSWER).arguments()).containsEntry("accept", "wrong");
  }

  @Test
  void tellsRefusalsFromOtherAnswers() {
    SentHeads server = new SentHeads(Role.SERVER);
    assertThat(seen(server, "HTTP/1.1 400 Bad\r\n\r\n").name()).isEqualTo("refuse");
    assertThat(seen(server, "HTTP/1.1 302 Found\r\n\r\n").name()).isEqualTo("other");
    assertThat(
            seen(server, "HTTP/1.1 426 Upgrade\r\nSec-WebSocket-Version: 13, 8\r\n\r\n")
                .arguments())
        .containsEntry("versions", "13");
  }
}
