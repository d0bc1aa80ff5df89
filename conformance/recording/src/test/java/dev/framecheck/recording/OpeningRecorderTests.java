package dev.framecheck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRecorderTests {

  private static final String KEY = "AQIDBAUGBwgJCgsMDQ4PEA==";
  private static final String REQUEST =
      """
      GET /echo?x HTTP/1.1
      Host: localhost:9001
      User-Agent: x
      Upgrade: WebSocket
      Connection: keep-alive, Upgrade
      Sec-WebSocket-Key: %s
      Sec-WebSocket-Version: 13
      %s
      """;
  private static final String ANSWER =
      """
      HTTP/1.1 101 Whatever
      Upgrade: websocket
      Date: now
      Connection: upgrade
      Sec-WebSocket-Accept: %s
      %s
      """;

  private final List<String> seen = new ArrayList<>();

  private final EventSink sink =
      new EventSink() {
        @Override
        public void declared(RecordedConnection connection) {
          seen.add(connection.topic() + " " + connection.role().text());
        }

        @Override
        public void event(String connection, RecordedEvent event) {
          seen.add(words(event));
        }
      };

  private static String words(RecordedEvent event) {
    if (event instanceof RecordedEvent.In in) {
      return in.input() instanceof Input.Head head
          ? "head " + head.name()
          : in.input() instanceof Input.Act act ? act.name() : in.input().type();
    }
    if (event instanceof RecordedEvent.Out out) {
      return out.observation() instanceof Observation.Effect effect
          ? effect.name() + " " + effect.arguments().values()
          : out.observation().getClass().getSimpleName();
    }
    return "gap: " + ((RecordedEvent.Gap) event).what();
  }

  private Overhearing recorder(Role role) {
    return Overhearing.start(
        sink, "c", new Overhearing.Settings("opening", role, OptionalLong.empty()), () -> 0);
  }

  private static void send(Overhearing to, Role from, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) { // a byte at a time, as TCP may bring them
      if (from == Role.CLIENT) {
        to.fromClient(bytes, i, 1);
      } else {
        to.fromServer(bytes, i, 1);
      }
    }
  }

  private static String request(String more) {
    return onTheWire(REQUEST.formatted(KEY, more));
  }

  private static String answer(String more) {
    return answer(KEY, more);
  }

  private static String answer(String key, String more) {
    return onTheWire(ANSWER.formatted(HeadClasses.acceptFor(key), more));
  }

  private static String onTheWire(String text) {
    return text.replace("\n", "\r\n");
  }

  @Test
  void aServerIsKnownByItsAnswer() {
    Overhearing recorder = recorder(Role.SERVER);
    send(recorder, Role.CLIENT, request("Cookie: a=b\nOrigin: http://localhost\n"));
    send(recorder, Role.SERVER, answer("") + "\u0081\u0000");
    recorder.ended(Role.SERVER, false);
    assertThat(seen)
        .containsExactly(
            "opening server", "head asks", "answer [right, Upgrade, , , 101, websocket]");
  }

  @Test
  void aServerThatAnswersNothing() {
    Overhearing recorder = recorder(Role.SERVER);
    send(recorder, Role.CLIENT, request(""));
    recorder.ended(Role.CLIENT, false);
    recorder.ended(Role.SERVER, false);
    assertThat(seen).containsExactly("opening server", "head asks", "endOfStream", "End");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 400 Bad                               | refuse []
          HTTP/1.1 426 No^Sec-WebSocket-Version: 8,13    | refuseWithVersions [13]
          HTTP/1.1 302 Found                             | other []
          HTTP/1.1 101 S^Upgrade: websocket^Connection: Upgrade^Sec-WebSocket-Accept: x | answer [wrong, Upgrade, , , 101, websocket]
          ICY 200 OK                                     | malformedAnswer [ICY 200 OK]
          HTTP/1.1                                       | malformedAnswer [HTTP/1.1]
          """)
  void aServersOtherAnswers(String head, String effect) {
    Overhearing recorder = recorder(Role.SERVER);
    send(recorder, Role.CLIENT, request(""));
    send(recorder, Role.SERVER, head.replace("^", "\r\n") + "\r\n\r\n");
    assertThat(seen).last().isEqualTo(effect);
  }

  @Test
  void aClientIsKnownByItsRequestAndItsFirstFrame() {
    Overhearing recorder = recorder(Role.CLIENT);
    send(recorder, Role.CLIENT, request(""));
    send(recorder, Role.SERVER, answer(""));
    send(recorder, Role.CLIENT, "\u0081\u0080");
    assertThat(seen)
        .containsExactly(
            "opening client",
            "open",
            "connect [host.test:80]",
            "connected",
            "request [, host.test:80, fresh, , /chat, 13]",
            "head good",
            "open []");
  }

  @Test
  void aClientThatEndsTcpHasFailedUnlessTheAnswerWasGood() {
    Overhearing refused = recorder(Role.CLIENT);
    send(refused, Role.CLIENT, request(""));
    send(refused, Role.SERVER, answer("other", ""));
    refused.ended(Role.CLIENT, true);
    assertThat(seen).endsWith("failed []");
    assertThat(seen.get(seen.size() - 2)).startsWith("head accept");
    Overhearing unclear = recorder(Role.CLIENT);
    send(unclear, Role.CLIENT, request(""));
    send(unclear, Role.SERVER, answer(""));
    unclear.ended(Role.CLIENT, false);
    assertThat(seen).last().asString().startsWith("gap: TCP ends");
  }

  @Test
  void whatTheModelHasNoClassForIsAGap() {
    send(recorder(Role.SERVER), Role.CLIENT, request("Sec-WebSocket-Protocol: mqtt\n"));
    assertThat(seen).last().asString().startsWith("gap: the model has no class");
    send(
        recorder(Role.CLIENT),
        Role.CLIENT,
        request("Sec-WebSocket-Extensions: permessage-deflate\n"));
    assertThat(seen).last().asString().startsWith("gap: extensions are offered");
  }

  @Test
  void aHeadMayBeLong() {
    send(
        recorder(Role.SERVER),
        Role.CLIENT,
        request("Sec-WebSocket-Extensions: x" + ";a=\"b\"".repeat(9_000) + "\n"));
    assertThat(seen).last().asString().startsWith("head asksExtension");
    send(recorder(Role.SERVER), Role.CLIENT, request("X: y" + "\n z".repeat(10_000) + "\n"));
    assertThat(seen).last().isEqualTo("head asksFolded");
  }

  @Test
  void whatAsksForSomethingElseLeavesNoTrace() {
    send(recorder(Role.SERVER), Role.CLIENT, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    send(recorder(Role.SERVER), Role.SERVER, "220 mail\r\n");
    assertThat(seen).isEmpty();
  }
}
