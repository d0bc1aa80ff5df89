package dev.framecheck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.HandshakeClient.Fault;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The opening traces of the corpus against clients, each with one fault in its handshake. */
class ClientOpeningTests {

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .answer(Duration.ofMillis(900))
          .quiet(Duration.ofMillis(60))
          .trace(Duration.ofSeconds(5))
          .total(Duration.ofSeconds(60))
          .build();

  private static ReplayReport replay(Fault fault, String part) throws IOException {
    List<Trace> traces =
        ServerOpeningTests.traces(Role.CLIENT).stream()
            .filter(trace -> trace.id().contains(part))
            .toList();
    assertThat(traces).as(part).isNotEmpty();
    try (ListenReplay replay = new ListenReplay(0, OPTIONS, Duration.ofSeconds(2))) {
      for (int i = 0; i < 4; i++) {
        HandshakeClient.start(fault, replay.port());
      }
      ReplayReport report = replay.replay(traces, ReplayListener.NONE);
      return new ReplayReport(
          report.target(),
          report.results().stream().filter(one -> !one.trace().startsWith("oracle/")).toList(),
          report.profile(),
          report.steps(),
          report.seconds(),
          report.concurrency());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "FAILS_BY_CLOSE_FRAME", "FAILS_WHEN_SERVER_ENDS"})
  void passesACorrectClient(Fault lawful) throws IOException {
    ReplayReport report = replay(lawful, "");
    assertThat(report.results())
        .filteredOn(result -> result.verdict() != Verdict.UNSUPPORTED)
        .allSatisfy(
            result ->
                assertThat(result.verdict())
                    .as(result.trace() + ": " + result.message())
                    .isEqualTo(Verdict.PASS));
    assertThat(report.summary().pass()).isEqualTo(67);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTS, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "ASKS_WITH_HTTP10, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "WITHOUT_HOST, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "WITHOUT_UPGRADE, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "SHORT_KEY, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "VERSION_8, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "TARGET_WITH_FRAGMENT, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "TALKS_EARLY, DIALING.url-ws_host.test_chat.who-library/act.connected/request",
    "ANY_ACCEPT, who-library/head.acceptOfOther/failed",
    "ANY_ACCEPT, who-library/head.acceptMissing/failed",
    "ANY_ACCEPT, WAITING.part-part.url-ws_host.test_chat.who-library/head.restOther/failed",
    "ANY_ACCEPT, who-library/head.acceptOfOtherFrame/failed",
    "ACCEPT_IN_ANY_CASE, who-library/head.acceptInCase/failed",
    "ACCEPTS_ITS_KEY, who-library/head.acceptIsKey/failed",
    "ANY_UPGRADE, who-library/head.upgradeMissing/failed",
    "ANY_UPGRADE, who-library/head.upgradeOther/failed",
    "ANY_CONNECTION, who-library/head.connectionMissing/failed",
    "CONNECTION_EXACTLY, who-library/head.connectionList/open",
    "ANY_STATUS, who-library/head.ok200/failed",
    "ANY_STATUS, who-library/head.found302/failed",
    "EXTENSION_UNASKED, who-library/head.extension/failed",
    "PROTOCOL_UNASKED, who-library/head.protocolChat/failed",
    "LOSES_EARLY_FRAME, who-library/head.frameBehind/open"
  })
  void failsAFaultyClient(Fault fault, String trace) throws IOException {
    List<TraceResult> failed = replay(fault, trace).with(Verdict.FAIL);
    assertThat(failed)
        .hasSize(1)
        .allSatisfy(result -> assertThat(result.clauses()).contains("4.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "FAILS_AT_INTERIM, who-library/head.interim100/silent, 4.1",
    "FAILS_AND_STAYS, who-library/head.acceptOfOther/failed, 7.1.7"
  })
  void callsALooseClientLoose(Fault fault, String trace, String clause) throws IOException {
    assertThat(replay(fault, trace).with(Verdict.NON_STRICT))
        .hasSize(1)
        .allSatisfy(result -> assertThat(result.clauses()).containsExactly(clause));
  }

  @Test
  void failsAClientThatSendsItsKeyAgain() throws IOException {
    List<TraceResult> failed =
        replay(Fault.SAME_KEY, "who-library/act.connected/request").with(Verdict.FAIL);
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).message()).contains("key stale");
  }

  @Test
  void judgesOffersOfCompressionByWhatIsOffered() throws IOException {
    ReplayReport report = replay(Fault.OFFERS_COMPRESSION, "who-library/head.extension");
    assertThat(report.with(Verdict.FAIL)).isEmpty();
    assertThat(report.with(Verdict.UNSUPPORTED))
        .extracting(TraceResult::message)
        .anyMatch(message -> message.contains("this client offers permessage-deflate"));
  }

  @Test
  void judgesAClientThatAsksForSubprotocolsByTheirTraces() throws IOException {
    ReplayReport report = replay(Fault.OFFERS_PROTOCOLS, "WAITING.protocols-chat_superchat");
    assertThat(report.with(Verdict.FAIL)).isEmpty();
    assertThat(report.summary().pass()).isGreaterThanOrEqualTo(8);
  }
}
