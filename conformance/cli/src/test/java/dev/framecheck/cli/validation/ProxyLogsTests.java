package dev.framecheck.cli.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.Diagnosis;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.recording.LogSink;
import dev.framecheck.recording.RecordingProxy;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.transport.EchoServer;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Servers are replayed through the recording proxy, and what it recorded is validated. */
class ProxyLogsTests {

  private static final Path ROOT = Path.of("..", "..");
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT.with().answer(Duration.ofSeconds(2)).quiet(Duration.ofMillis(50)).build();
  private static final int LIMIT = 65536;
  private static final int HALF = 2;

  /** What the replay says of a server, and what TLC says of the log of that replay. */
  private record Outcome(ReplayReport replay, List<Validation> log) {}

  private static Outcome outcome(ServerAddress server, Path folder) throws Exception {
    return outcome(server, folder, "framing", "closing");
  }

  /** The core corpus of one topic is played, and the other one is recorded. */
  private static Outcome outcome(ServerAddress server, Path folder, String corpus, String topic)
      throws Exception {
    Path log = folder.resolve("log.ndjson");
    InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
    OptionalLong limit = OptionalLong.of(LIMIT);
    ReplayReport report;
    try (LogSink sink = LogSink.to(log);
        RecordingProxy proxy = RecordingProxy.start(0, address, sink, topic, Role.SERVER, limit);
        ServerTarget target =
            ServerTarget.at(new ServerAddress("127.0.0.1", proxy.port(), server.resource()))) {
      List<Trace> traces =
          Corpus.read(ROOT.resolve("traces/corpus/" + corpus + "-core.jsonl")).traces();
      report =
          new ServerReplay(target, OPTIONS.with().limit(LIMIT).build())
              .replay(traces, result -> {});
    }
    try (WorkerPool pool = new WorkerPool(1)) {
      return new Outcome(
          report,
          new LogValidator(new TlcEngine(pool), TlcOptions.DEFAULT, ROOT.resolve("specs"))
              .validate(Recording.read(log), 100));
    }
  }

  private static void expectNoneInvalid(Outcome outcome) {
    assertThat(outcome.replay().summary().conforms()).isTrue();
    assertThat(outcome.log()).hasSizeGreaterThan(100);
    assertThat(outcome.log())
        .filteredOn(one -> one.verdict() == Verdict.INVALID)
        .extracting(one -> one.connection().id(), one -> one.diagnosis().map(Diagnosis::toString))
        .isEmpty();
    assertThat(outcome.log())
        .filteredOn(one -> one.verdict() == Verdict.VALID)
        .hasSizeGreaterThan(outcome.log().size() / HALF);
  }

  @Test
  void whatTheReferenceIsSeenToDoIsABehaviourOfTheModel(@TempDir Path folder) throws Exception {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (EchoServer server = EchoServer.start(free, EndpointSettings.DEFAULT, PATIENCE)) {
      expectNoneInvalid(
          outcome(ServerAddress.parse("ws://127.0.0.1:" + server.port() + "/"), folder));
    }
  }

  /** Its requests are known by their classes, and what it answers each by is judged. */
  @Test
  void howTheReferenceIsSeenToAnswerRequestsIsABehaviourOfTheModel(@TempDir Path folder)
      throws Exception {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (EchoServer server = EchoServer.start(free, EndpointSettings.DEFAULT, PATIENCE)) {
      Outcome outcome =
          outcome(
              ServerAddress.parse("ws://127.0.0.1:" + server.port() + "/"),
              folder,
              "opening",
              "opening");
      assertThat(outcome.log())
          .filteredOn(one -> one.verdict() == Verdict.INVALID)
          .extracting(one -> one.connection().id(), one -> one.diagnosis().map(Diagnosis::toString))
          .isEmpty();
      assertThat(outcome.log())
          .filteredOn(one -> one.verdict() == Verdict.VALID)
          .hasSizeGreaterThan(outcome.log().size() / HALF);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "framecheck.nightly", matches = "true")
  void aServerThatTheReplayPassesIsValidToo(@TempDir Path folder) throws Exception {
    try (ServerTarget tomcat = TargetCatalog.launch("tomcat:9.0.37", OptionalLong.of(LIMIT))) {
      expectNoneInvalid(outcome(tomcat.address(), folder));
    }
  }

  /**
   * Java-WebSocket reads frames that are not masked. Where it answers one the log shows it; where
   * it merely goes on waiting the log can't tell that from a server that has not read it yet.
   */
  @Test
  @EnabledIfSystemProperty(named = "framecheck.nightly", matches = "true")
  void aFaultThatShowsIsFoundInTheLogToo(@TempDir Path folder) throws Exception {
    try (ServerTarget server = TargetCatalog.launch("java-websocket", OptionalLong.of(LIMIT))) {
      Outcome outcome = outcome(server.address(), folder);
      assertThat(outcome.replay().summary().conforms()).isFalse();
      assertThat(outcome.log())
          .filteredOn(one -> one.verdict() == Verdict.INVALID)
          .isNotEmpty()
          .allSatisfy(
              one ->
                  assertThat(one.diagnosis().orElseThrow().offers())
                      .isNotEmpty()
                      .allSatisfy(offer -> assertThat(offer.clauses()).contains("5.1")));
    }
  }
}
