package dev.framecheck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.HandshakeServer.Fault;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The opening traces of the corpus against servers, each with one fault in its handshake. */
class ServerOpeningTests {

  private static final String CORPUS = "dev/framecheck/traces/corpus/opening-core.jsonl";

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .answer(Duration.ofMillis(700))
          .quiet(Duration.ofMillis(60))
          .trace(Duration.ofSeconds(5))
          .total(Duration.ofSeconds(60))
          .build();

  static List<Trace> traces(Role role) throws IOException {
    return Corpus.read(ServerOpeningTests.class.getClassLoader(), CORPUS).traces().stream()
        .filter(trace -> trace.role() == role)
        .toList();
  }

  private static ReplayReport replay(Fault fault, String ending) throws IOException {
    List<Trace> traces =
        traces(Role.SERVER).stream().filter(trace -> trace.id().endsWith(ending)).toList();
    try (HandshakeServer server = new HandshakeServer(fault)) {
      return new ServerReplay(server, OPTIONS).replay(traces, ReplayListener.NONE);
    }
  }

  @Test
  void passesACorrectServer() throws IOException {
    ReplayReport report = replay(Fault.NONE, "");
    assertThat(report.results())
        .filteredOn(result -> result.verdict() != Verdict.UNSUPPORTED)
        .allSatisfy(
            result ->
                assertThat(result.verdict())
                    .as(result.trace() + ": " + result.message())
                    .isEqualTo(Verdict.PASS));
    assertThat(report.summary().pass()).isEqualTo(64);
    assertThat(report.with(Verdict.UNSUPPORTED))
        .extracting(TraceResult::message)
        .allMatch(message -> message.contains("from outside") || message.contains("timer"));
  }

  @ParameterizedTest
  @CsvSource({
    "ANY_METHOD, asksPost/refuse, 4.2.1",
    "ANY_HTTP, asksHttp10/refuse, 4.2.1",
    "NO_HOST, asksNoHost/refuse, 4.2.1",
    "ANY_UPGRADE, asksNoUpgrade/refuse, 4.2.1",
    "ANY_UPGRADE, asksUpgradeLonger/refuse, 4.2.1",
    "ANY_CONNECTION, asksConnectionOther/refuse, 4.2.1",
    "CONNECTION_EXACTLY, asksConnectionList/answer, 4.2.1",
    "UPGRADE_IN_LOWER_CASE, asksOtherCase/answer, 4.2.1",
    "NO_KEY, asksNoKey/refuse, 4.2.1",
    "ANY_KEY, asksKeyEmpty/refuse, 4.2.1",
    "ANY_KEY, asksKeyNoBase64/refuse, 4.2.1",
    "ANY_VERSION, asksVersion14/refuseWithVersions, 4.2.2",
    "ANY_VERSION, asksNoVersion/refuse, 4.2.1",
    "VERSION_WITHOUT_HINT, asksVersion14/refuseWithVersions, 4.4",
    "BAD_EXTENSION, asksExtensionBad/refuse, 9.1",
    "WRONG_ACCEPT_FOR_UNUSUAL_KEY, asksOtherBits/answer, 4.2.2",
    "EXTENSION_UNASKED, asksConnectionList/answer, 4.2.2",
    "EVERY_PROTOCOL, asksProtocols/answer, 4.2.2",
    "EMPTY_PROTOCOL, asksProtocol/answer, 4.2.2",
    "ANSWERS_PARTS, asksPart/silent, 4.2.1",
    "REFUSES_WITH_200, asksNoKey/refuse, 4.2.1",
    "REFUSES_BY_CLOSING, asksNoKey/refuse, 4.2.1",
    "REFUSES_BY_RESET, asksNoKey/refuse, 4.2.1",
    "REFUSES_BY_SILENCE, asksNoKey/refuse, 4.2.1",
    "REFUSES_WITH_GARBAGE, asksNoKey/refuse, 4.2.1",
    "FRAME_BEFORE_ANSWER, asksMoreFields/answer, 4.2.2",
    "OPENS_AND_HANGS, asksMoreFields/answer, 4.2.2",
    "TAKES_REQUESTS_AGAIN, head.asks/close1002+end, 5.2"
  })
  void failsAFaultyServer(Fault fault, String trace, String clause) throws IOException {
    List<TraceResult> failed = replay(fault, trace).with(Verdict.FAIL);
    assertThat(failed)
        .hasSize(1)
        .allSatisfy(result -> assertThat(result.clauses()).contains(clause));
  }

  @ParameterizedTest
  @CsvSource({
    "ANY_KEY, asksKeyShort/refuse, recommended",
    "BAD_PROTOCOL, asksProtocolBad/refuse, recommended",
    "REFUSES_WITH_500, asksNoKey/refuse, 500",
    "REFUSES_OFFERS, asksExtensionUnknown/answer, no reason to refuse"
  })
  void callsALooseServerLoose(Fault fault, String trace, String message) throws IOException {
    assertThat(replay(fault, trace).with(Verdict.NON_STRICT))
        .hasSize(1)
        .allSatisfy(result -> assertThat(result.message()).contains(message));
  }

  @ParameterizedTest
  @CsvSource({
    "ANY_VERSION, asksVersion8/refuseWithVersions",
    "LOSES_EARLY_FRAME, asksFrameBehind/answer+deliver"
  })
  void passesAServerThatDoesOtherwise(Fault lawful, String trace) throws IOException {
    assertThat(replay(lawful, trace).with(Verdict.PASS)).hasSize(1);
  }

  @Test
  void aServerThatRefusesNothingByAnAnswerLooksBad() throws IOException {
    for (Fault fault : List.of(Fault.REFUSES_BY_CLOSING, Fault.REFUSES_BY_RESET)) {
      // All but those that permit the end of TCP, or an answer, owe a refusal.
      assertThat(replay(fault, "/refuse").with(Verdict.FAIL))
          .as(fault.name())
          .hasSizeGreaterThan(25);
    }
  }
}
