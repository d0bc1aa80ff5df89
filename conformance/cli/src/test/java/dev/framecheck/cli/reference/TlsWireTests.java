package dev.framecheck.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.ServerAddress;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.Tls;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.transport.EchoServer;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wire judge over TLS, against the reference's echo server. */
class TlsWireTests {

  private static final Path CORPUS = Path.of("..", "..", "traces", "corpus", "framing-core.jsonl");
  private static final String PASSWORD = "test-only";
  private static final int TRACES = 300;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @TempDir private Path folder;
  private EchoServer server;
  private Path certificate;

  @BeforeEach
  void startServer() throws Exception {
    Path keys = folder.resolve("keys.p12");
    certificate = folder.resolve("server.pem");
    keytool(
        keys, "-genkeypair", "-dname", "CN=server", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
    keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = EchoServer.start(address, EndpointSettings.DEFAULT, PATIENCE, context);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private static void keytool(Path keys, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(more));
    command.addAll(List.of("-alias", "server", "-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", keys.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private ReplayReport replay(String host, Tls tls) throws IOException {
    ServerAddress address = ServerAddress.parse("wss://" + host + ":" + server.port() + "/");
    try (ServerTarget target = ServerTarget.at(address, tls)) {
      return new ServerReplay(target, WireOptions.DEFAULT).replay(some(), result -> {});
    }
  }

  /** Traces from the whole breadth of the corpus. */
  private static List<Trace> some() throws IOException {
    List<Trace> all = Corpus.read(CORPUS).traces();
    List<Trace> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += all.size() / TRACES) {
      some.add(all.get(i));
    }
    return some;
  }

  @Test
  void aServerOverTlsIsJudgedAsOneWithout() throws Exception {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (EchoServer plain = EchoServer.start(address, EndpointSettings.DEFAULT, PATIENCE);
        ServerTarget target = ServerTarget.at(new ServerAddress("127.0.0.1", plain.port(), "/"))) {
      ReplayReport without =
          new ServerReplay(target, WireOptions.DEFAULT).replay(some(), result -> {});
      assertThat(verdicts(replay("127.0.0.1", Tls.trusting(certificate))))
          .isEqualTo(verdicts(without))
          .containsValue(Verdict.PASS)
          .doesNotContainValue(Verdict.FAIL);
    }
  }

  private static Map<String, Verdict> verdicts(ReplayReport report) {
    return report.results().stream()
        .collect(Collectors.toMap(TraceResult::trace, TraceResult::verdict));
  }

  @Test
  void anybodyIsTakenWhereThatIsWanted() throws Exception {
    assertThat(replay("localhost", Tls.trustingAnybody()).summary().conforms()).isTrue();
  }

  @Test
  void aServerThatNobodyVouchesForIsNotSpokenTo() {
    assertThatThrownBy(() -> replay("127.0.0.1", Tls.trustingThePlatform()))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("TLS failed");
  }

  @Test
  void aServerOfAnotherNameIsNotSpokenTo() {
    assertThatThrownBy(() -> replay("localhost", Tls.trusting(certificate)))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("TLS failed");
  }

  @Test
  void aFileWithoutCertificateIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("none.pem"), "nothing of the kind");
    assertThatThrownBy(() -> Tls.trusting(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file + " holds no certificate");
  }
}
