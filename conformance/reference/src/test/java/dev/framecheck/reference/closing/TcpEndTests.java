package dev.framecheck.reference.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.framecheck.reference.Peer;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of TCP in each state, and what comes after it (RFC 6455, 7.1.4, 7.1.5 and 7.2). */
class TcpEndTests {

  @ParameterizedTest
  @EnumSource(Role.class)
  void isLostWhenThePeerEndsWithoutAClose(Role role) {
    TcpDriver open = new TcpDriver(role);
    open.endpoint.endOfStream();
    assertThat(open.shown()).containsExactly("end", "closed 1006 unclean");

    TcpDriver closing = new TcpDriver(role);
    closing.endpoint.close();
    closing.endpoint.endOfStream();
    assertThat(closing.shown()).endsWith("end", "closed 1006 unclean").hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void endsNothingThatWasReset(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.reset();
    driver.endpoint.reset();
    driver.endpoint.endOfStream();
    assertThat(driver.shown()).containsExactly("closed 1006 unclean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void isCleanWhenAResetComesAfterBothCloses(Role role) {
    TcpDriver driver = new TcpDriver(role).receive(Peer.of(role).close(4000, "r"));
    driver.endpoint.reset();
    assertThat(driver.shown()).endsWith("closed 4000 r clean").doesNotContain("release");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsGoAtOnceWhenAbandoned(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.abandon();
    driver.endpoint.abandon();
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void readsNothingAfterTheEnd(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.receive(driver.peer.frame(Peer.TEXT_FIRST, "begun"));
    driver.endpoint.endOfStream();
    driver.shown();
    driver.receive(driver.peer.frame(Peer.LAST, "x"), driver.peer.frame(Peer.PING, ""));
    driver.receive(driver.peer.close(1000, ""), Peer.hex("ffff"));
    driver.endpoint.writable(false);
    driver.endpoint.writable(true);
    driver.pass(TcpDriver.TCP.multipliedBy(9));
    assertThat(driver.shown()).isEmpty();
    assertThat(driver.endpoint.bufferedBytes()).isZero();
    assertThat(driver.endpoint.nextDeadline()).isEmpty();
    assertThat(driver.endpoint.isClosed()).isTrue();
  }

  @Test
  void readsNothingBetweenTheServersEndAndItsOwn() {
    TcpDriver client = new TcpDriver(Role.CLIENT);
    client.endpoint.writable(false);
    client.receive(client.peer.close(1000, ""));
    client.endpoint.endOfStream();
    client.receive(client.peer.frame(Peer.TEXT, "late"));
    assertThat(client.shown()).containsExactly("CloseReceived");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyCountsWhatIsSentAfterTheEnd(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.endOfStream();
    assertThatExceptionOfType(SendRefusedException.class).isThrownBy(() -> driver.binary(7));
    // A lone surrogate is sent as U+FFFD, of three bytes.
    assertThatExceptionOfType(SendRefusedException.class)
        .isThrownBy(() -> driver.endpoint.sendText("a\u00e9\u20ac\ud83d\ude00\ud800"));
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(7 + 1 + 2 + 3 + 4 + 3);
    assertThat(driver.shown()).containsExactly("end", "closed 1006 unclean");
  }
}
