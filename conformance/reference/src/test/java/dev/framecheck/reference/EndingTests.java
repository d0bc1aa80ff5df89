package dev.framecheck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failing the connection, and its end in each state (RFC 6455, 7.1). */
class EndingTests {

  @Test
  void serverFailsWithOneCloseAndEndsTcpAtOnce() {
    Driven server = new Driven(Role.SERVER).receive(Peer.hex("ff"));
    assertThat(server.recorder.names()).containsExactly("Violated", "Outgoing", "CloseTransport");
    assertThat(server.recorder.outgoing()).containsExactly("880203ea");
    assertThat(server.endpoint.state()).isEqualTo(EndpointState.FAILED);
  }

  @Test
  void clientFailsWithOneCloseAndWaitsForTheServersEndOfTcp() {
    Driven client = new Driven(Role.CLIENT).receive(Peer.hex("ff"));
    assertThat(client.recorder.names()).containsExactly("Violated", "Outgoing");
    client.endpoint.endOfStream();
    assertThat(client.recorder.names())
        .containsExactly("Violated", "Outgoing", "CloseTransport", "Ended");
    assertThat(client.recorder.only(Ended.class))
        .isEqualTo(new Ended(CloseStatus.ABNORMAL, false, false));
  }

  @Test
  void failedClientCanBeToldToGiveUp() {
    Driven client = new Driven(Role.CLIENT).receive(Peer.hex("ff"));
    client.endpoint.giveUp();
    assertThat(client.recorder.names())
        .containsExactly("Violated", "Outgoing", "CloseTransport", "Ended");
    assertThat(client.endpoint.state()).isEqualTo(EndpointState.ENDED);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void processesNothingAfterAViolationNotEvenAClose(Role role) {
    Driven driven = new Driven(role).receive(Peer.hex("ff"));
    int before = driven.recorder.events.size();
    driven.receive(driven.peer.frame(Peer.PING, ""), driven.peer.close(1000, ""));
    assertThat(driven.recorder.events).hasSize(before);
    driven.endpoint.endOfStream();
    assertThat(driven.recorder.only(Ended.class).status()).isEqualTo(CloseStatus.ABNORMAL);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void endsAbnormallyWhenNoCloseCame(Role role) {
    Driven driven = new Driven(role);
    driven.endpoint.endOfStream();
    assertThat(driven.recorder.names()).containsExactly("CloseTransport", "Ended");
    assertThat(driven.recorder.only(Ended.class))
        .isEqualTo(new Ended(CloseStatus.ABNORMAL, false, false));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void endsAbnormallyWhenItsOwnCloseWasNotAnswered(Role role) {
    Driven driven = new Driven(role);
    driven.endpoint.sendClose(1000);
    driven.endpoint.endOfStream();
    assertThat(driven.recorder.only(Ended.class))
        .isEqualTo(new Ended(CloseStatus.ABNORMAL, false, false));
  }

  @Test
  void reportsAnEndInsideAHeaderAPayloadOrAMessage() {
    byte[] frame = Peer.server().frame(Peer.BINARY, new byte[300]);
    for (int cut = 1; cut < frame.length; cut++) {
      Driven client = new Driven(Role.CLIENT);
      client.endpoint.receive(frame, 0, cut);
      client.endpoint.endOfStream();
      assertThat(client.recorder.only(Ended.class).truncated()).as("after %d", cut).isTrue();
      assertThat(client.endpoint.bufferedBytes()).isZero();
    }
    Driven between = new Driven(Role.CLIENT);
    between.receive(between.peer.frame(Peer.TEXT_FIRST, "a"));
    between.endpoint.endOfStream();
    assertThat(between.recorder.only(Ended.class).truncated()).isTrue();
  }

  @Test
  void endsOnlyOnce() {
    Driven server = new Driven(Role.SERVER);
    server.endpoint.endOfStream();
    server.endpoint.endOfStream();
    server.endpoint.giveUp();
    server.receive(server.peer.frame(Peer.PING, ""));
    assertThat(server.recorder.names()).containsExactly("CloseTransport", "Ended");
  }

  @Test
  void freesItsBuffersOnAViolation() {
    Driven server = new Driven(Role.SERVER);
    server.receive(server.peer.frame(Peer.BINARY_FIRST, new byte[500]), Peer.hex("83"));
    assertThat(server.endpoint.state()).isEqualTo(EndpointState.FAILED);
    assertThat(server.endpoint.bufferedBytes()).isZero();
    assertThat(server.endpoint.allocatedBytes()).isZero();
  }
}
