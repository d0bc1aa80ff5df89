package dev.framecheck.reference.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.EndpointState;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.Ended;
import dev.framecheck.reference.Event.PongReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.SendRefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Client and echo server over TCP on loopback. */
@Timeout(20)
class LoopbackTests {
  private static final String UPGRADE =
      String.join(
          "\r\n",
          "GET / HTTP/1.1",
          "Host: h",
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Sec-WebSocket-Version: 13",
          "",
          "");

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private EchoServer server;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = EchoServer.start(anyPort, EndpointSettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void echoesMessagesOfAllSizes() throws Exception {
    try (Connection client = connect(server.port())) {
      client.sendText("h\u00e9llo");
      assertThat(next(TextReceived.class).text()).isEqualTo("h\u00e9llo");
      for (int size : new int[] {0, 125, 126, 65535, 65536, 3_000_000}) {
        client.sendBinary(ByteBuffer.allocate(size));
        assertThat(next(BinaryReceived.class).payload().length()).isEqualTo(size);
      }
      client.sendPing(ByteBuffer.wrap(new byte[] {1, 2}));
      assertThat(next(PongReceived.class).payload().toByteArray()).containsExactly(1, 2);
    }
  }

  @Test
  void closesCleanlyWithTheCodeEchoed() throws Exception {
    Connection client = connect(server.port());
    client.sendClose(4321, "bye");
    Ended ended = next(Ended.class);
    assertThat(ended.clean()).isTrue();
    assertThat(ended.status().code()).isEqualTo(4321);
    assertThat(client.awaitEnd(Duration.ofSeconds(5))).isTrue();
    assertThat(client.state()).isEqualTo(EndpointState.ENDED);
    assertThatExceptionOfType(SendRefusedException.class).isThrownBy(() -> client.sendText("x"));
  }

  @Test
  void keepsMessagesWholeThatManyThreadsSend() throws Exception {
    int each = 200;
    try (Connection client = connect(server.port())) {
      Thread[] senders = new Thread[4];
      for (int i = 0; i < senders.length; i++) {
        String text = String.valueOf((char) ('a' + i)).repeat(2000);
        senders[i] =
            new Thread(
                () -> {
                  for (int n = 0; n < each; n++) {
                    client.sendText(text);
                  }
                });
        senders[i].start();
      }
      for (int i = 0; i < each * senders.length; i++) {
        assertThat(next(TextReceived.class).text()).matches("(.)\\1{1999}");
      }
      for (Thread sender : senders) {
        sender.join();
      }
    }
  }

  @Test
  void serverAnswersAViolationWithACloseAndTheEndOfItsStream() throws Exception {
    try (Socket raw = upgraded()) {
      // The fault comes first, and many bytes behind it: closing on these must not destroy the
      // Close.
      raw.getOutputStream().write(HexFormat.of().parseHex("810568656c6c6f"));
      raw.getOutputStream().write(new byte[50_000]);
      assertThat(raw.getInputStream().readAllBytes())
          .isEqualTo(HexFormat.of().parseHex("880203ea"));
    }
  }

  @Test
  void serverEndsTcpFirstAfterTheCloses() throws Exception {
    try (Socket raw = upgraded()) {
      raw.getOutputStream().write(HexFormat.of().parseHex("88820000000003e8"));
      assertThat(raw.getInputStream().readAllBytes())
          .isEqualTo(HexFormat.of().parseHex("880203e8"));
    }
  }

  @Test
  void readsFramesThatComeTogetherWithTheHandshake() throws Exception {
    try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      byte[] frames = HexFormat.of().parseHex("81810000000061" + "88800000" + "0000");
      ByteBuffer all = ByteBuffer.allocate(UPGRADE.length() + frames.length);
      all.put(UPGRADE.getBytes(StandardCharsets.US_ASCII)).put(frames);
      raw.getOutputStream().write(all.array());
      readHead(raw.getInputStream());
      assertThat(raw.getInputStream().readAllBytes())
          .isEqualTo(HexFormat.of().parseHex("810161" + "8800"));
    }
  }

  @Test
  void serverRefusesABadHandshakeAndEnds() throws Exception {
    try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      raw.getOutputStream()
          .write(UPGRADE.replace(": 13", ": 8").getBytes(StandardCharsets.US_ASCII));
      raw.shutdownOutput();
      assertThat(new String(raw.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 426 ");
    }
  }

  @Test
  void clientReportsAServerThatVanishes() throws Exception {
    Connection client = connect(server.port());
    server.close();
    Ended ended = next(Ended.class);
    assertThat(ended.status().code()).isEqualTo(1006);
    assertThat(ended.clean()).isFalse();
    assertThat(client.awaitEnd(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void clientFailsWhenTheServerDoesNotSpeakWebSocket() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answer =
          new Thread(
              () -> {
                try (Socket socket = other.accept()) {
                  InputStream in = socket.getInputStream();
                  readHead(in);
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                  in.readAllBytes();
                } catch (IOException e) {
                  // The client's part of the test tells more.
                }
              });
      answer.start();
      assertThatExceptionOfType(HandshakeException.class)
          .isThrownBy(() -> connect(other.getLocalPort()))
          .withMessageContaining("404");
      answer.join();
    }
  }

  private Connection connect(int port) throws IOException {
    URI uri = URI.create("ws://127.0.0.1:" + port + "/echo");
    return Client.connect(uri, EndpointSettings.DEFAULT, (connection, event) -> events.add(event));
  }

  private Socket upgraded() throws IOException {
    Socket raw = new Socket(InetAddress.getLoopbackAddress(), server.port());
    raw.getOutputStream().write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
    assertThat(readHead(raw.getInputStream())).startsWith("HTTP/1.1 101 ");
    return raw;
  }

  /** The head that comes next, and not a byte beyond it. */
  static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the stream ended inside a head: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
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
