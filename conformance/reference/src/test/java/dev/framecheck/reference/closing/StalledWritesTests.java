package dev.framecheck.reference.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.framecheck.reference.Peer;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was accepted is written before the Close, or reported as lost (RFC 6455, 5.5.1, 7.1.4). */
class StalledWritesTests {

  @ParameterizedTest
  @EnumSource(Role.class)
  void writesWhatWaitedInOrderAndTheCloseLast(Role role) {
    TcpDriver driver = stalled(role);
    driver.endpoint.sendText("a");
    driver.endpoint.sendPing(ByteBuffer.allocate(0));
    driver.binary(2);
    driver.endpoint.close(1000, "");
    assertThat(driver.shown()).isEmpty();
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(3);
    driver.endpoint.writable(true);
    assertThat(driver.shown())
        .containsExactly(
            driver.write("81", "61"),
            driver.write("89", ""),
            driver.write("82", "0000"),
            driver.write("88", "03e8"));
    assertThat(driver.endpoint.bufferedAmount()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void countsApplicationDataWithoutFraming(Role role) {
    TcpDriver driver = stalled(role);
    for (int length : new int[] {0, 125, 126, 65535, 65536}) {
      long before = driver.endpoint.bufferedAmount();
      driver.binary(length);
      assertThat(driver.endpoint.bufferedAmount() - before).isEqualTo(length);
    }
  }

  @Test
  void answersAPeersCloseBehindWhatWaitsAndEndsAfterIt() {
    TcpDriver server = stalled(Role.SERVER);
    server.binary(1);
    server.receive(server.peer.close(4000, ""));
    assertThat(server.shown()).containsExactly("CloseReceived");
    server.endpoint.writable(true);
    assertThat(server.shown())
        .containsExactly(server.write("82", "00"), server.write("88", "0fa0"), "end");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void flushesAfterThePeersCloseAndEnd(Role role) {
    TcpDriver driver = stalled(role);
    driver.binary(1);
    driver.receive(driver.peer.close(4000, ""));
    driver.endpoint.endOfStream();
    assertThat(driver.shown()).containsExactly("CloseReceived");
    driver.endpoint.writable(true);
    assertThat(driver.shown())
        .containsExactly(
            driver.write("82", "00"), driver.write("88", "0fa0"), "end", "closed 4000 clean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void isNotCleanWhenTheOwnCloseNeverLeft(Role role) {
    TcpDriver driver = stalled(role);
    driver.binary(1);
    driver.receive(driver.peer.close(4000, ""));
    driver.pass(TcpDriver.TCP);
    assertThat(driver.shown())
        .containsExactly("CloseReceived", "release", "closed 4000 unclean lost 1");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void reportsWhatWasLostAndKeepsItInTheAmount(Role role) {
    TcpDriver driver = stalled(role);
    driver.binary(10);
    driver.endpoint.sendPing(ByteBuffer.allocate(0));
    driver.endpoint.sendText("abc");
    driver.endpoint.endOfStream();
    assertThat(driver.shown()).containsExactly("end", "closed 1006 unclean lost 2");
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(13);
    driver.endpoint.writable(true);
    assertThat(driver.shown()).isEmpty();
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(13);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void refusedMessagesStayInTheAmountWhileTheOthersDrain(Role role) {
    TcpDriver driver = stalled(role);
    driver.binary(10);
    driver.endpoint.close();
    assertThatExceptionOfType(SendRefusedException.class).isThrownBy(() -> driver.binary(5));
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(15);
    driver.endpoint.writable(true);
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void sendsNoPongAfterBothCloses(Role role) {
    TcpDriver driver = stalled(role);
    driver.receive(driver.peer.frame(Peer.PING, "1"));
    driver.endpoint.close();
    driver.receive(driver.peer.frame(Peer.PING, "2"), driver.peer.frame(Peer.CLOSE, ""));
    driver.shown();
    driver.endpoint.writable(true);
    assertThat(driver.shown())
        .startsWith(driver.write("8a", "31"), driver.write("88", ""))
        .doesNotContain(driver.write("8a", "32"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void endsWithAnEventWhenTheQueueIsFull(Role role) {
    TcpDriver driver = stalled(role, 30);
    driver.binary(10);
    driver.binary(20);
    assertThat(driver.shown()).containsExactly("release", "closed 1006 unclean lost 2");
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(30);
  }

  @Test
  void passesMessagesOfAnyLengthOnWhileNothingWaits() {
    TcpDriver server = new TcpDriver(Role.SERVER, TcpDriver.SETTINGS.withMaxQueuedBytes(0));
    server.binary(3);
    assertThat(server.shown()).containsExactly(server.write("82", "000000"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void keepsOnlyTheLatestPongsWhenTheQueueIsFull(Role role) {
    TcpDriver driver = stalled(role, 20);
    driver.binary(1);
    byte[][] pings = new byte[100][];
    for (int i = 0; i < pings.length; i++) {
      pings[i] = driver.peer.frame(Peer.PING, "%02d".formatted(i));
    }
    driver.receive(pings);
    driver.shown();
    driver.endpoint.close();
    driver.endpoint.writable(true);
    List<String> written = driver.shown();
    assertThat(written).startsWith(driver.write("82", "00")).hasSizeLessThan(8);
    assertThat(written).endsWith(driver.write("8a", "3939"), driver.write("88", ""));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void dropsWhatWaitsAndClosesWithCode1001WhenTheApplicationGoes(Role role) {
    TcpDriver driver = stalled(role);
    driver.receive(driver.peer.frame(Peer.PING, "p"));
    driver.binary(3);
    driver.shown();
    driver.endpoint.goAway();
    driver.endpoint.goAway();
    driver.endpoint.writable(true);
    assertThat(driver.shown())
        .containsExactly(driver.write("8a", "70"), driver.write("88", "03e9"));
    driver.endpoint.endOfStream();
    driver.endpoint.goAway();
    assertThat(driver.shown()).containsExactly("end", "closed 1006 unclean lost 1");
    assertThat(driver.endpoint.bufferedAmount()).isEqualTo(3);
  }

  private static TcpDriver stalled(Role role) {
    return stalled(role, TcpSettings.DEFAULT.maxQueuedBytes());
  }

  private static TcpDriver stalled(Role role, int maxQueuedBytes) {
    TcpDriver driver = new TcpDriver(role, TcpDriver.SETTINGS.withMaxQueuedBytes(maxQueuedBytes));
    driver.endpoint.writable(false);
    return driver;
  }
}
