package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.TextReceived;
import org.junit.jupiter.api.Test;

/** Messages in fragments, and what may come between these (RFC 6455, 5.4). */
class FragmentsTests {
  private final Driven client = new Driven(Role.CLIENT);
  private final Peer server = client.peer;

  @Test
  void deliversOnlyWholeMessages() {
    client.receive(server.frame(Peer.BINARY_FIRST, "a"), server.frame(Peer.CONTINUATION, "b"));
    assertThat(client.recorder.events).isEmpty();
    client.receive(server.frame(Peer.LAST, "c"));
    assertThat(client.recorder.only(BinaryReceived.class).payload().utf8()).isEqualTo("abc");
  }

  @Test
  void deliversEmptyMessages() {
    client.receive(
        server.frame(Peer.TEXT, ""),
        server.frame(Peer.BINARY_FIRST, ""),
        server.frame(Peer.CONTINUATION, ""),
        server.frame(Peer.LAST, ""));
    assertThat(client.recorder.events)
        .containsExactly(
            new TextReceived(Payload.copyOf(new byte[0])),
            new BinaryReceived(Payload.copyOf(new byte[0])));
  }

  @Test
  void handlesControlFramesBetweenFragments() {
    client.receive(
        server.frame(Peer.TEXT_FIRST, "a"),
        server.frame(Peer.PING, "p"),
        server.frame(Peer.PONG, "q"),
        server.frame(Peer.LAST, "b"));
    assertThat(client.recorder.names())
        .containsExactly("PingReceived", "Outgoing", "PongReceived", "TextReceived");
    assertThat(client.recorder.only(TextReceived.class).text()).isEqualTo("ab");
  }

  @Test
  void answersACloseInsideAMessageAndDropsTheMessage() {
    client.receive(
        server.frame(Peer.TEXT_FIRST, "a"), server.close(1000, ""), server.frame(Peer.LAST, "b"));
    assertThat(client.recorder.names()).containsExactly("CloseReceived", "Outgoing");
    assertThat(client.endpoint.bufferedBytes()).isZero();
  }

  @Test
  void readsFragmentsThatAreMaskedWithDifferentKeys() {
    Driven server = new Driven(Role.SERVER);
    server.receive(
        Peer.client(0x01020304).frame(Peer.TEXT_FIRST, "abcde"),
        Peer.client(0).frame(Peer.CONTINUATION, "fgh"),
        Peer.client(0xfffefdfc).frame(Peer.LAST, "ijklmn"));
    assertThat(server.recorder.only(TextReceived.class).text()).isEqualTo("abcdefghijklmn");
  }
}
