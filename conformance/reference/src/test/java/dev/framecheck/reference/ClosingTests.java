package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.CloseReceived;
import dev.framecheck.reference.Event.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closing handshake and the end of TCP (RFC 6455, 5.5.1, 7.1 and 7.4). */
class ClosingTests {

  @Test
  void serverAnswersACloseWithItsCodeAndEndsTcpAtOnce() {
    Driven server = new Driven(Role.SERVER);
    server.receive(server.peer.close(3000, "bye"));
    assertThat(server.recorder.names())
        .containsExactly("CloseReceived", "Outgoing", "CloseTransport");
    assertThat(server.recorder.only(CloseReceived.class).status())
        .isEqualTo(new CloseStatus(3000, "bye"));
    assertThat(server.recorder.outgoing()).containsExactly("88020bb8");
    assertThat(server.endpoint.state()).isEqualTo(EndpointState.CLOSED_BOTH);
    server.endpoint.endOfStream();
    assertThat(server.recorder.only(Ended.class))
        .isEqualTo(new Ended(new CloseStatus(3000, "bye"), true, false));
  }

  @Test
  void clientAnswersACloseAndWaitsForTheServersEndOfTcp() {
    Driven client = new Driven(Role.CLIENT);
    client.receive(client.peer.close(1001, ""));
    assertThat(client.recorder.names()).containsExactly("CloseReceived", "Outgoing");
    client.endpoint.endOfStream();
    assertThat(client.recorder.names())
        .containsExactly("CloseReceived", "Outgoing", "CloseTransport", "Ended");
    assertThat(client.endpoint.state()).isEqualTo(EndpointState.ENDED);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void answersAnEmptyCloseWithAnEmptyClose(Role role) {
    Driven driven = new Driven(role);
    driven.receive(driven.peer.frame(Peer.CLOSE, ""));
    assertThat(driven.recorder.outgoing())
        .containsExactly(role == Role.SERVER ? "8800" : "888000000000");
    assertThat(driven.recorder.only(CloseReceived.class).status()).isEqualTo(CloseStatus.NONE);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void waitsForThePeersCloseAfterItsOwn(Role role) {
    Driven driven = new Driven(role);
    driven.endpoint.sendClose(1000, "done");
    assertThat(driven.endpoint.state()).isEqualTo(EndpointState.CLOSE_SENT);
    assertThat(driven.recorder.names()).containsExactly("Outgoing");
    driven.receive(driven.peer.close(1000, ""));
    assertThat(driven.endpoint.state()).isEqualTo(EndpointState.CLOSED_BOTH);
    assertThat(driven.recorder.outgoing()).as("no second Close").hasSize(1);
    assertThat(driven.recorder.names().contains("CloseTransport")).isEqualTo(role == Role.SERVER);
  }

  @Test
  void reportsThePeersCodeWhenClosesCross() {
    Driven client = new Driven(Role.CLIENT);
    client.endpoint.sendClose(4000);
    client.receive(client.peer.close(4001, ""));
    client.endpoint.endOfStream();
    Ended ended = client.recorder.only(Ended.class);
    assertThat(ended.status().code()).isEqualTo(4001);
    assertThat(ended.clean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void ignoresEverythingAfterThePeersClose(Role role) {
    Driven driven = new Driven(role);
    driven.receive(driven.peer.close(1000, ""));
    int before = driven.recorder.events.size();
    driven.receive(
        driven.peer.frame(Peer.TEXT, "late"),
        driven.peer.frame(Peer.PING, "late"),
        driven.peer.close(1000, ""),
        Peer.hex("ffff"));
    assertThat(driven.recorder.events).hasSize(before);
  }

  @Test
  void ignoresWhatFollowsTheCloseInTheSameChunk() {
    Driven server = new Driven(Role.SERVER);
    server.receive(Peer.join(server.peer.close(1000, ""), server.peer.frame(Peer.PING, "")));
    assertThat(server.recorder.names())
        .containsExactly("CloseReceived", "Outgoing", "CloseTransport");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000,
        4999
      })
  void acceptsAndSendsLegalCodes(int code) {
    Driven server = new Driven(Role.SERVER);
    server.receive(server.peer.close(code, ""));
    assertThat(server.recorder.only(CloseReceived.class).status().code()).isEqualTo(code);
    assertThat(server.recorder.outgoing()).containsExactly("8802%04x".formatted(code));

    Driven other = new Driven(Role.SERVER);
    other.endpoint.sendClose(code);
    assertThat(other.recorder.outgoing()).containsExactly("8802%04x".formatted(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
  void refusesIllegalCodes(int code) {
    Driven client = new Driven(Role.CLIENT);
    client.receive(client.peer.close(code, ""));
    assertThat(client.broken()).isEqualTo(Rule.ILLEGAL_CLOSE_CODE);
    assertThat(client.offset()).isEqualTo(2);
    assertThat(client.recorder.outgoing().get(0)).endsWith("03ea");
  }

  @Test
  void refusesAReasonThatIsNotUtf8() {
    Driven client = new Driven(Role.CLIENT);
    client.receive(client.peer.frame(Peer.CLOSE, Peer.hex("03e8 6162ff")));
    assertThat(client.broken()).isEqualTo(Rule.INVALID_UTF8_REASON);
    assertThat(client.offset()).isEqualTo(6);
    assertThat(client.recorder.outgoing().get(0)).endsWith("03ef");

    Driven cut = new Driven(Role.CLIENT);
    cut.receive(cut.peer.frame(Peer.CLOSE, Peer.hex("03e8 e282")));
    assertThat(cut.broken()).isEqualTo(Rule.INVALID_UTF8_REASON);
  }

  @Test
  void acceptsAReasonOf123Bytes() {
    Driven client = new Driven(Role.CLIENT);
    client.receive(client.peer.close(1000, "x".repeat(123)));
    assertThat(client.recorder.only(CloseReceived.class).status().reason()).hasSize(123);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void discardsMessagesAfterItsOwnCloseButAnswersPings(Role role) {
    Driven driven = new Driven(role);
    driven.receive(driven.peer.frame(Peer.TEXT_FIRST, "begun before"));
    driven.endpoint.sendClose(1000);
    assertThat(driven.endpoint.bufferedBytes()).isZero();
    driven.receive(
        driven.peer.frame(Peer.LAST, "ended after"),
        driven.peer.frame(Peer.BINARY, "after"),
        driven.peer.frame(Peer.PING, "p"));
    assertThat(driven.recorder.names()).containsExactly("Outgoing", "PingReceived", "Outgoing");
  }

  @Test
  void stillValidatesWhatItDiscards() {
    Driven client = new Driven(Role.CLIENT);
    client.endpoint.sendClose(1000);
    byte[] text = new byte[5000];
    text[4321] = (byte) 0xFF;
    client.receive(client.peer.frame(Peer.TEXT, text));
    assertThat(client.recorder.only(Event.Violated.class).violation())
        .isEqualTo(new Violation(Rule.INVALID_UTF8_TEXT, 4 + 4321));
    assertThat(client.recorder.outgoing()).as("no second Close").hasSize(1);
  }

  @Test
  void deliversMessagesAfterItsOwnCloseWhenToldSo() {
    Driven client =
        new Driven(Role.CLIENT, Driven.SETTINGS.withPolicy(new ReceivePolicy(false, true)));
    client.receive(client.peer.frame(Peer.TEXT_FIRST, "a"));
    client.endpoint.sendClose(1000);
    client.receive(client.peer.frame(Peer.LAST, "b"), client.peer.frame(Peer.BINARY, "c"));
    assertThat(client.recorder.names())
        .containsExactly("Outgoing", "TextReceived", "BinaryReceived");
  }
}
