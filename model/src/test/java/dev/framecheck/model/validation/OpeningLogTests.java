package dev.framecheck.model.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedConnection;
import dev.framecheck.traces.RecordedConnection.Order;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpeningLogTests {

  private static final String URL = "ws://host.test/chat";

  private static WorkerPool pool;
  private static LogValidator validator;

  @BeforeAll
  static void start() {
    pool = new WorkerPool(1);
    validator = new LogValidator(new TlcEngine(pool), TlcOptions.DEFAULT, Path.of("..", "specs"));
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  private static Recording log(Role role, Object... events) {
    List<Recording.Entry> entries = new ArrayList<>();
    for (Object event : events) {
      RecordedEvent recorded =
          event instanceof Input in
              ? new RecordedEvent.In(OptionalLong.empty(), in)
              : new RecordedEvent.Out(OptionalLong.empty(), (Observation) event);
      entries.add(new Recording.Entry("log:" + (entries.size() + 2), recorded));
    }
    return new Recording(
        new RecordedConnection(
            "c", "opening", role, OptionalLong.empty(), Order.STEP, new TreeSet<>()),
        entries);
  }

  private static Validation validate(Role role, Object... events) throws IOException {
    return validator.validate(List.of(log(role, events)), 1).get(0);
  }

  private static Input act(String name, Map<String, String> arguments) {
    return new Input.Act(name, new TreeMap<>(arguments));
  }

  private static Input open(String url) {
    return act(
        "open", Map.of("client", "library", "url", url, "protocols", "none", "proxy", "none"));
  }

  private static Input head(String name) {
    return new Input.Head(name, "", 0);
  }

  private static Observation effect(String name, Map<String, String> arguments) {
    return new Observation.Effect(name, new TreeMap<>(arguments));
  }

  private static Observation answer(String accept, String extensions) {
    return effect(
        "answer",
        Map.of(
            "status", "101",
            "upgrade", "websocket",
            "connection", "Upgrade",
            "accept", accept,
            "protocol", "",
            "extensions", extensions));
  }

  private static Observation request(String key) {
    return effect(
        "request",
        Map.of(
            "target", "/chat",
            "host", "host.test:80",
            "protocols", "",
            "extensions", "",
            "version", "13",
            "key", key));
  }

  private static final Observation CONNECT = effect("connect", Map.of("to", "host.test:80"));
  private static final Input CONNECTED = act("connected", Map.of());
  private static final Observation FAILED = effect("failed", Map.of());
  private static final Observation OPENED = effect("open", Map.of("protocol", ""));

  private static List<Diagnosis.Condition> failed(Validation validation) {
    assertThat(validation.verdict()).isEqualTo(Verdict.INVALID);
    return validation.diagnosis().orElseThrow().offers().stream()
        .flatMap(offer -> offer.failed().stream())
        .distinct()
        .toList();
  }

  @Test
  void bothRolesAreJudged() throws IOException {
    assertThat(validate(Role.SERVER, head("asks"), answer("right", "")).verdict())
        .isEqualTo(Verdict.VALID);
    Validation client =
        validate(
            Role.CLIENT, open(URL), CONNECT, CONNECTED, request("fresh"), head("good"), OPENED);
    assertThat(client.verdict()).isEqualTo(Verdict.VALID);
    assertThat(client.events()).isEqualTo(6);
  }

  @Test
  void namesTheRuleThatAnAnswerBreaks() throws IOException {
    assertThat(failed(validate(Role.SERVER, head("asks"), answer("wrong", ""))))
        .contains(new Diagnosis.Condition("Sec-WebSocket-Accept fits the key", "4.2.2"))
        .noneMatch(condition -> condition.clause().equals("9.1"));
    assertThat(failed(validate(Role.SERVER, head("asks"), answer("right", "permessage-deflate"))))
        .contains(new Diagnosis.Condition("no extension is in use that was not offered", "9.1"))
        .noneMatch(condition -> condition.text().contains("Accept"));
  }

  @Test
  void namesTheRuleThatARequestBreaks() throws IOException {
    assertThat(failed(validate(Role.CLIENT, open(URL), CONNECT, CONNECTED, request("stale"))))
        .containsExactly(
            new Diagnosis.Condition("the key is one of 16 bytes, drawn for this handshake", "4.1"));
  }

  /** What would have been right there is another effect: that a 101 is not taken. */
  @Test
  void anAnswerThatOpensNothing() throws IOException {
    Validation wrong =
        validate(
            Role.CLIENT,
            open(URL),
            CONNECT,
            CONNECTED,
            request("fresh"),
            head("acceptOfOther"),
            OPENED);
    Diagnosis diagnosis = wrong.diagnosis().orElseThrow();
    assertThat(diagnosis.event()).isEqualTo(6);
    assertThat(diagnosis.offers())
        .isNotEmpty()
        .allSatisfy(
            offer -> {
              assertThat(offer.out()).containsExactly(FAILED);
              assertThat(offer.clauses()).contains("4.1");
            });
  }

  @Test
  void whatTheModelDoesNotKnowCantCome() throws IOException {
    List<Recording> logs =
        Stream.of(
                head("neverHeardOf"),
                head("asksRest"),
                open("ws://elsewhere.test/"),
                act("established", Map.of("socket", "one")),
                new Input.Timeout("idle"))
            .map(input -> log(Role.SERVER, input))
            .toList();
    assertThat(validator.validate(logs, 1))
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INVALID))
        .first()
        .satisfies(
            one ->
                assertThat(one.diagnosis().orElseThrow().impossible()).contains("no such input"));
  }

  @Test
  void endsTooEarly() throws IOException {
    assertThat(validate(Role.SERVER, head("asks")).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(validate(Role.CLIENT, open(URL), CONNECT, CONNECTED).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(validate(Role.CLIENT).verdict()).isEqualTo(Verdict.INCOMPLETE);
  }
}
