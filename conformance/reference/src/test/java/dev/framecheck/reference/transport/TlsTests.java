package dev.framecheck.reference.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.Ended;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.opening.ClientRequest;
import dev.framecheck.reference.opening.HttpProxy;
import dev.framecheck.reference.opening.OpeningFault;
import dev.framecheck.reference.opening.WebSocketUrl;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS as the platform speaks it: {@code wss}, Server Name Indication, and the version's floor. */
@Timeout(60)
class TlsTests {
  private static final Duration LONG = Duration.ofSeconds(10);

  @TempDir static Path folder;

  private static TestKeys keys;
  private static TestKeys others;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private EchoServer server;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = TestKeys.make(folder, "dns:localhost,ip:127.0.0.1", 30);
    others = TestKeys.make(folder, "dns:other.example", 30);
  }

  @BeforeEach
  void start() throws Exception {
    server =
        EchoServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            EndpointSettings.DEFAULT,
            Duration.ofSeconds(5),
            keys.server());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void echoesOverTls() throws Exception {
    try (Connection client = connect("wss://localhost:" + server.port() + "/", keys.client())) {
      client.sendText("h\u00e9llo");
      assertThat(next(TextReceived.class).text()).isEqualTo("h\u00e9llo");
      for (int size : new int[] {0, 126, 65536, 3_000_000}) {
        client.sendBinary(ByteBuffer.allocate(size));
        assertThat(next(BinaryReceived.class).payload().length()).isEqualTo(size);
      }
    }
  }

  @Test
  void closesCleanlyOverTls() throws Exception {
    Connection client = connect("wss://localhost:" + server.port() + "/", keys.client());
    client.sendClose(4321, "bye");
    Ended ended = next(Ended.class);
    assertThat(ended.clean()).isTrue();
    assertThat(ended.status().code()).isEqualTo(4321);
    assertThat(client.awaitEnd(LONG)).isTrue();
  }

  @Test
  void reachesAnAddressThatTheCertificateNames() throws Exception {
    try (Connection client = connect("wss://127.0.0.1:" + server.port() + "/", keys.client())) {
      client.sendText("a");
      assertThat(next(TextReceived.class).text()).isEqualTo("a");
    }
  }

  @Test
  void sendsTheServersName() throws Exception {
    try (SSLServerSocket listening = listen(keys.server())) {
      CompletableFuture<List<String>> names =
          CompletableFuture.supplyAsync(() -> requested(listening));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () -> connect("wss://LocalHost:" + listening.getLocalPort() + "/", keys.client()));
      assertThat(names.get(10, TimeUnit.SECONDS)).containsExactly("localhost");
    }
  }

  @Test
  void sendsNoAddressAsAName() throws Exception {
    try (SSLServerSocket listening = listen(keys.server())) {
      CompletableFuture<List<String>> names =
          CompletableFuture.supplyAsync(() -> requested(listening));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () -> connect("wss://127.0.0.1:" + listening.getLocalPort() + "/", keys.client()));
      assertThat(names.get(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void offersNothingBelowVersion12AndDoesNotTryAgainWithLess() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<ClientHello> hello =
          CompletableFuture.supplyAsync(() -> answerWithVersion11(listening));
      assertFails("wss://localhost:" + listening.getLocalPort() + "/", keys.client());
      assertThat(hello.get(10, TimeUnit.SECONDS).versions()).containsExactly(0x0304, 0x0303);
      assertThat(hello.get().serverName()).isEqualTo("localhost");
      listening.setSoTimeout(300);
      assertThatExceptionOfType(IOException.class)
          .as("a second try")
          .isThrownBy(() -> listening.accept().close());
    }
  }

  @Test
  void serverRefusesVersion11() throws Exception {
    try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      raw.getOutputStream().write(ClientHello.ofVersion(0x0302));
      byte[] answer = raw.getInputStream().readNBytes(7);
      // An alert, fatal: protocol_version.
      assertThat(answer[0]).isEqualTo((byte) 21);
      assertThat(answer[5]).isEqualTo((byte) 2);
      assertThat(answer[6]).isEqualTo((byte) 70);
    }
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    try (EchoServer other =
        EchoServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            EndpointSettings.DEFAULT,
            LONG,
            others.server())) {
      assertFails("wss://localhost:" + other.port() + "/", others.client());
    }
  }

  @Test
  void refusesACertificateThatNobodyTrusts() throws Exception {
    assertFails("wss://localhost:" + server.port() + "/", others.client());
  }

  @Test
  void refusesACertificateThatHasExpired() throws Exception {
    TestKeys old = TestKeys.make(folder, "dns:localhost", 1);
    try (EchoServer expired =
        EchoServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            EndpointSettings.DEFAULT,
            LONG,
            old.server())) {
      assertFails("wss://localhost:" + expired.port() + "/", old.client());
    }
  }

  @Test
  void plainAndSecureDoNotMeet() throws Exception {
    try (EchoServer plain =
        EchoServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), EndpointSettings.DEFAULT)) {
      assertFails("wss://localhost:" + plain.port() + "/", keys.client());
    }
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> connect("ws://localhost:" + server.port() + "/", keys.client()));
  }

  @Test
  void anAddressIsConnectedToWithoutABracket() throws Exception {
    assertThat(
            new InetSocketAddress(WebSocketUrl.parse("ws://[::1]/").host(), 1)
                .getAddress()
                .getHostAddress())
        .isEqualTo("0:0:0:0:0:0:0:1");
  }

  @Test
  void goesThroughAProxyAndSpeaksTlsWithTheServer() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> asked =
          CompletableFuture.supplyAsync(() -> tunnel(proxy, server.port()));
      // A name that only the proxy could know, as it isn't resolved here.
      ClientRequest request =
          ClientRequest.to(WebSocketUrl.parse("wss://localhost:7/"))
              .through(HttpProxy.at("127.0.0.1", proxy.getLocalPort()));
      try (Connection client = connect(request, keys.client())) {
        client.sendText("through");
        assertThat(next(TextReceived.class).text()).isEqualTo("through");
      }
      assertThat(asked.get(10, TimeUnit.SECONDS))
          .startsWith("CONNECT localhost:7 HTTP/1.1\r\nHost: localhost:7\r\n");
    }
  }

  @Test
  void closesEvenWhileAnotherThreadIsStuckInAWrite() throws Exception {
    try (SSLServerSocket listening = listen(keys.server())) {
      CompletableFuture<Socket> peer = CompletableFuture.supplyAsync(() -> upgrade(listening));
      ClientRequest request =
          ClientRequest.to(WebSocketUrl.parse("wss://localhost:" + listening.getLocalPort() + "/"));
      Connection client =
          Client.connect(
              request,
              EndpointSettings.DEFAULT,
              (connection, event) -> events.add(event),
              Duration.ofMillis(100),
              keys.client());
      Thread stuck = new Thread(() -> client.sendBinary(ByteBuffer.allocate(64 << 20)));
      stuck.start();
      try (Socket socket = peer.get(10, TimeUnit.SECONDS)) {
        assertThat(socket.getInputStream().read()).isEqualTo(0x82);
        client.close();
        stuck.join();
        assertThat(client.awaitEnd(LONG)).isTrue();
      }
    }
  }

  private Connection connect(String url, SSLContext tls) throws IOException {
    return connect(ClientRequest.to(WebSocketUrl.parse(url)), tls);
  }

  private Connection connect(ClientRequest request, SSLContext tls) throws IOException {
    return Client.connect(
        request,
        EndpointSettings.DEFAULT,
        (connection, event) -> events.add(event),
        Duration.ofSeconds(5),
        tls);
  }

  private void assertFails(String url, SSLContext tls) {
    assertThatExceptionOfType(HandshakeException.class)
        .isThrownBy(() -> connect(url, tls))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(OpeningFault.TLS_FAILED));
  }

  private static SSLServerSocket listen(SSLContext tls) throws IOException {
    return (SSLServerSocket)
        tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  /** The names that a client asks for, to whom nothing more is said. */
  private static List<String> requested(SSLServerSocket listening) {
    try (SSLSocket socket = (SSLSocket) listening.accept()) {
      socket.startHandshake();
      List<String> names = new ArrayList<>();
      ((ExtendedSSLSession) socket.getSession())
          .getRequestedServerNames()
          .forEach(name -> names.add(((SNIHostName) name).getAsciiName()));
      return names;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A server that agrees to TLS 1.1, whatever it was offered. */
  private static ClientHello answerWithVersion11(ServerSocket listening) {
    try (Socket socket = listening.accept()) {
      ClientHello hello = ClientHello.read(new DataInputStream(socket.getInputStream()));
      String body = "0302" + "5a".repeat(32) + "00" + "c013" + "00";
      String message = "02" + "0000" + length(body) + body;
      String answer = "16" + "0302" + "00" + length(message) + message;
      socket.getOutputStream().write(HexFormat.of().parseHex(answer));
      socket.getInputStream().readAllBytes();
      return hello;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String length(String hex) {
    return HexFormat.of().toHexDigits((byte) (hex.length() / 2));
  }

  /** A server that opens the connection and reads nothing more by itself. */
  private static Socket upgrade(SSLServerSocket listening) {
    try {
      Socket socket = listening.accept();
      String head = LoopbackTests.readHead(socket.getInputStream());
      String key = head.replaceFirst("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      + "Sec-WebSocket-Accept: "
                      + accept(key)
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String accept(String key) throws Exception {
    byte[] text =
        (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
  }

  /** A proxy for one tunnel, which leads to that port wherever the client wanted to go. */
  private static String tunnel(ServerSocket proxy, int port) {
    try (Socket client = proxy.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String head = LoopbackTests.readHead(client.getInputStream());
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      CompletableFuture<Void> back = CompletableFuture.runAsync(() -> pump(server, client));
      pump(client, server);
      back.get();
      return head;
    } catch (IOException | InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side has gone; the other will notice.
    }
  }

  /** The next event of that type, those before it being skipped. */
  private <E extends Event> E next(Class<E> type) throws InterruptedException {
    while (true) {
      Event event = events.poll(10, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no " + type.getSimpleName() + " came");
      }
      if (type.isInstance(event)) {
        return type.cast(event);
      }
    }
  }
}
