package dev.framecheck.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.ListenReplay;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.SendRefusedException;
import dev.framecheck.reference.transport.Client;
import dev.framecheck.reference.transport.Connection;
import dev.framecheck.reference.transport.EchoServer;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The closing corpus over TCP, against the reference's transports, in both roles. */
class ClosingWireTests {

  private static final Path CORPUS = Path.of("..", "..", "traces", "corpus", "closing-core.jsonl");

  /** The reference's own bound on closing, scaled down, and how long the judge waits for it. */
  private static final Duration PATIENCE = Duration.ofMillis(150);

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .timers(Set.of("closing", "tcp"), Duration.ofSeconds(2))
          .answer(Duration.ofSeconds(2))
          .quiet(Duration.ofMillis(50))
          .build();

  @Test
  void theServerPassesWithHalfCloseResetAndSilence() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (EchoServer server = EchoServer.start(address, EndpointSettings.DEFAULT, PATIENCE);
        ServerTarget target =
            ServerTarget.at(ServerAddress.parse("ws://127.0.0.1:" + server.port() + "/"))) {
      expectNoFailure(new ServerReplay(target, OPTIONS).replay(corpus(), result -> {}));
    }
  }

  @Test
  void theClientPassesWithHalfCloseResetAndSilence() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(OPTIONS.concurrency());
    try (ListenReplay judge = new ListenReplay(0, OPTIONS, Duration.ofSeconds(5))) {
      URI uri = URI.create("ws://127.0.0.1:" + judge.port() + "/");
      for (int i = 0; i < OPTIONS.concurrency(); i++) {
        clients.execute(() -> connectAgainAndAgain(uri, over));
      }
      expectNoFailure(judge.replay(corpus(), result -> {}));
    } finally {
      over.set(true);
      clients.shutdownNow();
    }
  }

  private static void connectAgainAndAgain(URI uri, AtomicBoolean over) {
    while (!over.get()) {
      try (Connection connection =
          Client.connect(uri, EndpointSettings.DEFAULT, ClosingWireTests::echo, PATIENCE)) {
        connection.awaitEnd(Duration.ofSeconds(20));
      } catch (IOException e) {
        // The judge has gone, or was not there yet: the next attempt shows.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void echo(Connection connection, Event event) {
    try {
      if (event instanceof Event.TextReceived text) {
        connection.sendText(text.payload().asByteBuffer());
      } else if (event instanceof Event.BinaryReceived binary) {
        connection.sendBinary(binary.payload().asByteBuffer());
      }
    } catch (SendRefusedException e) {
      // Closing has begun.
    }
  }

  private static List<Trace> corpus() throws IOException {
    return Corpus.read(CORPUS).traces();
  }

  private static void expectNoFailure(ReplayReport report) throws IOException {
    List<TraceResult> bad =
        report.results().stream()
            .filter(
                result ->
                    result.verdict() == Verdict.FAIL || result.verdict() == Verdict.NON_STRICT)
            .toList();
    assertThat(bad).isEmpty();
    Set<String> passed =
        report.results().stream()
            .filter(result -> result.verdict() == Verdict.PASS)
            .map(TraceResult::trace)
            .collect(Collectors.toSet());
    // Each kind of end was played, and not merely left out.
    for (Class<?> kind : List.of(Input.EndOfStream.class, Input.Reset.class, Input.Timeout.class)) {
      assertThat(corpus())
          .as(kind.getSimpleName())
          .anyMatch(trace -> passed.contains(trace.id()) && kind.isInstance(trace.goalStep().in()));
    }
  }
}
