package dev.framecheck.reference.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.OpeningStep.Established;
import dev.framecheck.reference.opening.OpeningStep.Failed;
import dev.framecheck.reference.opening.OpeningStep.Send;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The outcome is a function of the bytes, and every stream of bytes has a bounded one. */
class AnyChunksTests {
  private static final int LIMIT = 400;

  /** How one handshake went, however it was cut. */
  private record Outcome(String sent, String end, String rest) {}

  @Property(tries = 1000)
  void theChunksOfARequestDoNotMatter(
      @ForAll("requests") String request,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> cuts) {
    ServerOffer offer = ServerOffer.ANYTHING.withMaxHeadBytes(LIMIT).speaking(List.of("a"));
    assertThat(outcome(Shake.server(offer), request, cuts))
        .isEqualTo(outcome(Shake.server(offer), request, List.of(1)))
        .isEqualTo(outcome(Shake.server(offer), request, List.of(100_000)));
  }

  @Property(tries = 1000)
  void theChunksOfAResponseDoNotMatter(
      @ForAll("responses") String response,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> cuts) {
    ClientRequest request =
        ClientRequest.to(Shake.URL).offering(List.of("a", "b")).withMaxHeadBytes(LIMIT);
    assertThat(outcome(Shake.client(request), response, cuts))
        .isEqualTo(outcome(Shake.client(request), response, List.of(1)))
        .isEqualTo(outcome(Shake.client(request), response, List.of(100_000)));
  }

  @Property(tries = 1000)
  void anyBytesHaveABoundedOutcomeAndNoException(
      @ForAll @Size(max = 600) byte[] bytes, @ForAll boolean server) {
    Shake shake =
        server
            ? Shake.server(ServerOffer.ANYTHING.withMaxHeadBytes(LIMIT))
            : Shake.client(ClientRequest.to(Shake.URL).withMaxHeadBytes(LIMIT));
    boolean over = false;
    for (byte b : bytes) {
      List<OpeningStep> steps = shake.handshake.receive(new byte[] {b}, 0, 1);
      assertThat(over && !steps.isEmpty()).as("a step after the outcome").isFalse();
      over = shake.handshake.isOver();
      assertThat(shake.handshake.heldBytes()).isLessThanOrEqualTo(LIMIT);
      shake.steps.addAll(steps);
    }
    shake.endOfStream();
    assertThat(shake.steps.stream().filter(AnyChunksTests::isOutcome)).hasSize(1);
    assertThat(isOutcome(shake.last())).isTrue();
  }

  @Property(tries = 500)
  void whatOneSideAsksTheOtherAnswersAndBothAgree(
      @ForAll("offers") List<String> asked,
      @ForAll("offers") List<String> spoken,
      @ForAll("urls") String url,
      @ForAll @Size(min = 16, max = 16) byte[] nonce) {
    OpeningHandshake client =
        OpeningHandshake.client(
            ClientRequest.to(WebSocketUrl.parse(url)).offering(asked), () -> nonce.clone());
    Shake server = Shake.server(ServerOffer.ANYTHING.speaking(spoken));
    Send request = (Send) client.start().get(0);
    server.receive(request.bytes().toByteArray(), () -> 7);
    Send response = (Send) server.steps.get(0);
    byte[] bytes = response.bytes().toByteArray();
    List<OpeningStep> last = client.receive(bytes, 0, bytes.length);
    Established established = (Established) last.get(0);
    assertThat(established.subprotocol())
        .isEqualTo(server.established().subprotocol())
        .isEqualTo(asked.stream().filter(spoken::contains).findFirst());
    assertThat(server.established().head().firstLine())
        .isEqualTo("GET " + WebSocketUrl.parse(url).resourceName() + " HTTP/1.1");
  }

  @Property(tries = 300)
  void anyOtherAnswerToTheKeyIsRefused(
      @ForAll @Size(min = 16, max = 16) byte[] nonce, @ForAll @IntRange(min = 0, max = 27) int at) {
    String accept = AcceptKey.of(Base64.getEncoder().encodeToString(nonce));
    char changed = accept.charAt(at) == 'A' ? 'B' : 'A';
    String wrong = accept.substring(0, at) + changed + accept.substring(at + 1);
    for (String answer : List.of(accept, wrong)) {
      OpeningHandshake client =
          OpeningHandshake.client(ClientRequest.to(Shake.URL), () -> nonce.clone());
      client.start();
      byte[] bytes = Shake.bytes(Shake.RESPONSE.replace(Shake.ACCEPT, answer));
      OpeningStep last = client.receive(bytes, 0, bytes.length).get(0);
      assertThat(last instanceof Established).isEqualTo(answer.equals(accept));
    }
  }

  @Provide
  Arbitrary<String> requests() {
    return heads(
        "GET /chat HTTP/1.1",
        List.of(
            "Host: server.example.com",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: " + Shake.KEY,
            "Sec-WebSocket-Version: 13"),
        List.of("POST / HTTP/1.1", "GET / HTTP/1.0", "GET", "", "GET / HTTP/1.1"));
  }

  @Provide
  Arbitrary<String> responses() {
    return heads(
        "HTTP/1.1 101 Switching",
        List.of(
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: " + Shake.ACCEPT),
        List.of(
            "HTTP/1.1 100 Continue||HTTP/1.1 101 X",
            "HTTP/1.1 302 Found",
            "HTTP/1.1 103 Hints|a: b||HTTP/1.1 404 Not Found",
            "HTTP/1.0 101 X",
            "no"));
  }

  @Provide
  Arbitrary<List<String>> offers() {
    return Arbitraries.of("a", "b", "c", "chat.v1").list().uniqueElements().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> paths =
        Arbitraries.strings()
            .withChars("abc/.~%-")
            .ofMaxLength(12)
            .map(path -> path.replace("%", "%4a"));
    return paths.map(path -> "ws://example.com:81/" + path);
  }

  /** Heads that are right but for a few lines, and what may come behind them. */
  private static Arbitrary<String> heads(String first, List<String> right, List<String> odd) {
    Arbitrary<String> firstLines =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(first)), Tuple.of(1, Arbitraries.of(odd)));
    Arbitrary<String> noise =
        Arbitraries.of(
            "x: y",
            "Sec-WebSocket-Protocol: a",
            "Sec-WebSocket-Extensions: e; f",
            "no colon",
            " folded",
            "Upgrade: websocket",
            "bare\nfeed",
            "z: " + "z".repeat(LIMIT));
    Arbitrary<List<String>> extra =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())), Tuple.of(2, noise.list().ofMaxSize(3)));
    Arbitrary<Integer> left =
        Arbitraries.frequency(Tuple.of(4, -1), Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(1, 2));
    Arbitrary<String> ends = Arbitraries.of("||", "||frames", "|", "||HTTP/1.1 101 again||");
    return Combinators.combine(firstLines, extra, left, ends)
        .as(
            (line, more, without, end) -> {
              List<String> lines = new ArrayList<>(right);
              if (without >= 0) {
                lines.remove((int) without);
              }
              lines.addAll(more);
              return line + "|" + String.join("|", lines) + end;
            });
  }

  private static Outcome outcome(Shake shake, String text, List<Integer> cuts) {
    Iterator<Integer> each = Stream.generate(() -> cuts).flatMap(List::stream).iterator();
    byte[] bytes = Shake.bytes(text);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(each.next(), bytes.length - at);
      if (shake.handshake.isOver()) {
        rest.writeBytes(Arrays.copyOfRange(bytes, at, at + length));
      } else {
        List<OpeningStep> steps = shake.handshake.receive(bytes, at, length);
        shake.steps.addAll(steps);
        steps.stream()
            .filter(Established.class::isInstance)
            .forEach(step -> rest.writeBytes(((Established) step).rest().toByteArray()));
      }
      at += length;
    }
    shake.endOfStream();
    OpeningStep end = shake.last();
    if (end instanceof Established established) {
      return new Outcome(
          shake.sent(),
          established.subprotocol() + " " + established.head(),
          rest.toString(StandardCharsets.ISO_8859_1));
    }
    return new Outcome(shake.sent(), end.toString(), "");
  }

  private static boolean isOutcome(OpeningStep step) {
    return step instanceof Established || step instanceof Failed;
  }
}
