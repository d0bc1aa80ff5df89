package dev.framecheck.reference.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.CloseStatus;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.EndpointState;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.Ended;
import dev.framecheck.reference.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that don't do their part of closing: nothing waits for them for ever. */
@Timeout(20)
class BoundedWaitsTests {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private Socket peer;
  private Socket own;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      peer = new Socket(listening.getInetAddress(), listening.getLocalPort());
      own = listening.accept();
    }
  }

  @AfterEach
  void disconnect() throws IOException {
    peer.close();
    own.close();
  }

  @Test
  void endsWhenTheCloseIsNotAnswered() throws Exception {
    Connection client = start(Role.CLIENT);
    client.sendClose();
    assertThat(client.awaitEnd(LONG)).isTrue();
    assertThat(ended()).isEqualTo(new Ended(CloseStatus.ABNORMAL, false, false));
  }

  @Test
  void serverEndsWhenTheClientKeepsItsDirectionOpen() throws Exception {
    Connection server = start(Role.SERVER);
    peer.getOutputStream().write(HexFormat.of().parseHex("888000000000"));
    assertThat(server.awaitEnd(LONG)).isTrue();
    assertThat(ended()).isEqualTo(new Ended(CloseStatus.NONE, true, false));
  }

  @Test
  void clientEndsWhenItHasFailedAndTheServerStays() throws Exception {
    Connection client = start(Role.CLIENT);
    peer.getOutputStream().write(0xFF);
    assertThat(client.awaitEnd(LONG)).isTrue();
    assertThat(ended().clean()).isFalse();
  }

  @Test
  void closesEvenWhileAnotherThreadIsStuckInAWrite() throws Exception {
    Connection client = start(Role.CLIENT);
    Thread stuck = new Thread(() -> client.sendBinary(ByteBuffer.allocate(64 << 20)));
    stuck.start();
    // The first bytes show that the write, of more than any socket holds, is under way.
    assertThat(peer.getInputStream().read()).isEqualTo(0x82);
    client.close();
    stuck.join();
    assertThat(client.awaitEnd(LONG)).isTrue();
    assertThat(client.state()).isEqualTo(EndpointState.ENDED);
  }

  private Connection start(Role role) throws IOException {
    Connection connection =
        new Connection(
            role,
            EndpointSettings.DEFAULT,
            Wire.plain(own),
            own.getInputStream(),
            (from, event) -> events.add(event),
            SHORT);
    Thread reader = new Thread(connection::run);
    reader.setDaemon(true);
    reader.start();
    return connection;
  }

  private Ended ended() {
    return (Ended) events.get(events.size() - 1);
  }
}
