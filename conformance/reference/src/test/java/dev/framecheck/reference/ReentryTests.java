package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.CloseReceived;
import dev.framecheck.reference.Event.PingReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Event.Violated;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Calls that the application makes while it is being told of an event. */
class ReentryTests {
  private final Peer peer = Peer.client();
  private final Recorder recorder = new Recorder();

  @Test
  void canEchoFromWithinTheSink() {
    Endpoint server =
        server(
            (endpoint, event) -> {
              if (event instanceof TextReceived text) {
                endpoint.sendText(text.payload().asByteBuffer());
              }
            });
    receive(server, Peer.join(peer.frame(Peer.TEXT, "a"), peer.frame(Peer.TEXT, "b")));
    assertThat(recorder.names())
        .containsExactly("TextReceived", "Outgoing", "TextReceived", "Outgoing");
    assertThat(recorder.outgoing()).containsExactly("810161", "810162");
  }

  @Test
  void discardsTheRestOfTheChunkAfterACloseFromWithinTheSink() {
    Endpoint server =
        server(
            (endpoint, event) -> {
              if (event instanceof TextReceived) {
                endpoint.sendClose(1000);
              }
            });
    receive(server, Peer.join(peer.frame(Peer.TEXT, "a"), peer.frame(Peer.BINARY, "b")));
    assertThat(recorder.all(BinaryReceived.class)).isEmpty();
    assertThat(server.state()).isEqualTo(EndpointState.CLOSE_SENT);
  }

  @Test
  void sendsNothingAfterAnEndFromWithinTheSink() {
    assertEndsAt(PingReceived.class, peer.frame(Peer.PING, "a"));
    assertEndsAt(CloseReceived.class, peer.close(1000, ""));
    assertEndsAt(Violated.class, Peer.hex("ff"));
  }

  private void assertEndsAt(Class<? extends Event> moment, byte[] bytes) {
    recorder.events.clear();
    Endpoint server =
        server(
            (endpoint, event) -> {
              if (moment.isInstance(event)) {
                endpoint.giveUp();
              }
            });
    receive(server, Peer.join(bytes, peer.frame(Peer.TEXT, "more")));
    assertThat(recorder.names()).containsExactly(moment.getSimpleName(), "CloseTransport", "Ended");
    assertThat(server.state()).isEqualTo(EndpointState.ENDED);
  }

  @Test
  void refusesBytesFromWithinTheSink() {
    Endpoint server =
        server(
            (endpoint, event) ->
                assertThatIllegalStateException()
                    .isThrownBy(() -> endpoint.receive(new byte[1], 0, 1)));
    receive(server, peer.frame(Peer.PONG, "a"));
    assertThat(recorder.names()).containsExactly("PongReceived");
  }

  private Endpoint server(BiConsumer<Endpoint, Event> application) {
    Endpoint[] self = new Endpoint[1];
    self[0] =
        new Endpoint(
            Role.SERVER,
            Driven.SETTINGS,
            event -> {
              recorder.accept(event);
              application.accept(self[0], event);
            });
    return self[0];
  }

  private static void receive(Endpoint endpoint, byte[] bytes) {
    endpoint.receive(bytes, 0, bytes.length);
  }
}
