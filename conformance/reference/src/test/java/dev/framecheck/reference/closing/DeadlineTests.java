package dev.framecheck.reference.closing;

import static dev.framecheck.reference.closing.TcpDriver.CLOSING;
import static dev.framecheck.reference.closing.TcpDriver.IDLE;
import static dev.framecheck.reference.closing.TcpDriver.TCP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Peer;
import dev.framecheck.reference.ReceivePolicy;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.closing.Deadline.Timer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each wait ends, whatever the peer does (RFC 6455, 7.1.1; its length is this package's own). */
class DeadlineTests {
  private static final Duration MOMENT = Duration.ofNanos(1);

  @ParameterizedTest
  @EnumSource(Role.class)
  void doesNotWaitForEverForThePeersClose(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.close();
    driver.shown();
    assertThat(driver.endpoint.nextDeadline())
        .contains(new Deadline(Timer.CLOSING, driver.now + CLOSING.toNanos()));
    driver.pass(CLOSING.minus(MOMENT));
    // A peer that trickles gets no more time.
    driver.receive(driver.peer.frame(Peer.PONG, ""), driver.peer.frame(Peer.TEXT, "x"));
    assertThat(driver.shown()).containsExactly("PongReceived");
    driver.pass(MOMENT);
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void messagesThatAreDeliveredAfterTheOwnCloseGiveNoMoreTime(Role role) {
    EndpointSettings delivering =
        TcpDriver.SETTINGS.endpoint().withPolicy(new ReceivePolicy(false, true));
    TcpDriver driver = new TcpDriver(role, TcpDriver.SETTINGS.withEndpoint(delivering));
    driver.endpoint.close();
    driver.pass(CLOSING.minus(MOMENT)).receive(driver.peer.frame(Peer.TEXT, "late"));
    driver.shown();
    driver.pass(MOMENT);
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void doesNotWaitForEverForTheEndOfTcpAfterBothCloses(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.close();
    driver.pass(Duration.ofSeconds(1)).receive(driver.peer.close(1000, ""));
    driver.shown();
    assertThat(driver.endpoint.nextDeadline())
        .contains(new Deadline(Timer.TCP, driver.now + TCP.toNanos()));
    driver.pass(TCP.minus(MOMENT)).receive(new byte[100]);
    assertThat(driver.shown()).isEmpty();
    driver.pass(MOMENT);
    assertThat(driver.shown()).containsExactly("release", "closed 1000 clean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void doesNotWaitForEverForTheEndOfTcpAfterAFailure(Role role) {
    TcpDriver driver = new TcpDriver(role).receive(Peer.hex("ff"));
    driver.shown();
    driver.pass(TCP);
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void countsFromTheCallEvenWhenTheCloseCannotLeave(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.writable(false);
    driver.binary(1);
    driver.endpoint.close();
    driver.pass(CLOSING);
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean lost 1");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void hasNoDeadlineWhileOpenUnlessToldSo(Role role) {
    TcpDriver driver = new TcpDriver(role);
    assertThat(driver.endpoint.nextDeadline()).isEmpty();
    driver.pass(Duration.ofDays(1));
    assertThat(driver.shown()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void closesAnIdleConnectionWithCode1001AndThenBounded(Role role) {
    TcpDriver driver = new TcpDriver(role, TcpDriver.SETTINGS.withIdle(IDLE));
    driver.pass(IDLE.minus(MOMENT));
    assertThat(driver.shown()).isEmpty();
    driver.pass(MOMENT);
    assertThat(driver.shown()).containsExactly(driver.write("88", "03e9"));
    driver.pass(CLOSING);
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean");
  }

  @Test
  void messagesExtendTheIdleLimitAndControlFramesDoNot() {
    TcpDriver server = new TcpDriver(Role.SERVER, TcpDriver.SETTINGS.withIdle(IDLE));
    Duration half = IDLE.dividedBy(2);
    server.pass(half).receive(server.peer.frame(Peer.TEXT, ""));
    server.pass(half).receive(server.peer.frame(Peer.BINARY_FIRST, "part"));
    server.pass(half).endpoint.sendText("own");
    server.pass(half);
    assertThat(server.shown()).containsExactly("TextReceived", server.write("81", "6f776e"));
    server.receive(server.peer.frame(Peer.PING, ""), server.peer.frame(Peer.PONG, ""));
    server.shown();
    server.pass(half);
    assertThat(server.shown()).containsExactly(server.write("88", "03e9"));
  }

  @Test
  void refusesWaitsThatAreNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TcpSettings.DEFAULT.withWaits(Duration.ZERO, TCP))
        .withMessage("closing is not positive: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TcpSettings.DEFAULT.withIdle(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TcpSettings.DEFAULT.withMaxQueuedBytes(-1));
  }
}
