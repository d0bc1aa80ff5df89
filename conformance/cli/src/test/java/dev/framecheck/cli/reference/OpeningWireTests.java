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
import dev.framecheck.reference.opening.ClientRequest;
import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.transport.Client;
import dev.framecheck.reference.transport.Connection;
import dev.framecheck.reference.transport.EchoServer;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** The opening corpus over TCP, against the reference's transports, in both roles. */
class OpeningWireTests {

  private static final Path CORPUS = Path.of("..", "..", "traces", "corpus", "opening-core.jsonl");
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final int CLIENTS = 4;

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT.with().answer(Duration.ofSeconds(2)).quiet(Duration.ofMillis(80)).build();

  private static List<Trace> corpus(Role role) throws IOException {
    return Corpus.read(CORPUS).traces().stream().filter(trace -> trace.role() == role).toList();
  }

  /** No verdict but these two, and how many passes there are. */
  private static void passes(ReplayReport report, int count) {
    assertThat(report.results())
        .filteredOn(
            result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.UNSUPPORTED)
        .extracting(TraceResult::trace, TraceResult::verdict, TraceResult::message)
        .isEmpty();
    assertThat(report.results())
        .filteredOn(result -> result.verdict() == Verdict.PASS)
        .filteredOn(result -> !result.trace().startsWith("oracle/"))
        .hasSize(count);
  }

  @Test
  void theServerPasses() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (EchoServer server = EchoServer.start(address, EndpointSettings.DEFAULT, PATIENCE);
        ServerTarget target =
            ServerTarget.at(ServerAddress.parse("ws://127.0.0.1:" + server.port() + "/a?b=c"))) {
      passes(new ServerReplay(target, OPTIONS).replay(corpus(Role.SERVER), result -> {}), 64);
    }
  }

  @Test
  void theClientPasses() throws IOException {
    passes(listen(List.of()), 67);
  }

  @Test
  void theClientPassesThatAsksForSubprotocols() throws IOException {
    ReplayReport report = listen(List.of("chat", "superchat"));
    assertThat(report.with(Verdict.FAIL)).isEmpty();
    assertThat(report.with(Verdict.PASS))
        .extracting(TraceResult::trace)
        .filteredOn(trace -> trace.contains("WAITING.protocols-chat_superchat"))
        .hasSize(8);
  }

  private static ReplayReport listen(List<String> protocols) throws IOException {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (ListenReplay judge = new ListenReplay(0, OPTIONS, Duration.ofSeconds(5))) {
      ClientRequest plain =
          ClientRequest.to(WebSocketUrl.parse("ws://127.0.0.1:" + judge.port() + "/"));
      ClientRequest request = protocols.isEmpty() ? plain : plain.offering(protocols);
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> connectAgainAndAgain(request, over));
      }
      return judge.replay(corpus(Role.CLIENT), result -> {});
    } finally {
      over.set(true);
      clients.shutdownNow();
    }
  }

  private static void connectAgainAndAgain(ClientRequest request, AtomicBoolean over) {
    while (!over.get()) {
      try (Connection connection =
          Client.connect(
              request,
              EndpointSettings.DEFAULT,
              OpeningWireTests::echo,
              PATIENCE,
              SSLContext.getDefault())) {
        connection.awaitEnd(Duration.ofSeconds(20));
      } catch (IOException e) {
        // The judge refused it, or has gone: the next attempt shows.
      } catch (NoSuchAlgorithmException | InterruptedException e) {
        return;
      }
    }
  }

  private static void echo(Connection connection, Event event) {
    if (event instanceof Event.TextReceived text) {
      connection.sendText(text.payload().asByteBuffer());
    }
  }
}
