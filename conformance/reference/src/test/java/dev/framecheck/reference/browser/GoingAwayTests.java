package dev.framecheck.reference.browser;

import static dev.framecheck.reference.browser.BrowserDriver.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.Peer;
import dev.framecheck.reference.closing.TcpSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Connections whose page goes away (WHATWG WebSockets, "make disappear"; the review's D15, D17).
 */
class GoingAwayTests {

  /** The ways in which a page can go. */
  enum Way {
    CLOSE_WINDOW,
    NAVIGATE,
    LEAVE_PRIVATE
  }

  @TempDir Path folder;
  private BrowserDriver driver;

  @BeforeEach
  void openAPrivateWindow() throws IOException {
    driver = new BrowserDriver(Design.GLOBAL_MODE, folder);
    driver.browser.enterPrivate();
    driver.open(1, ContextKind.PRIVATE);
    driver.shown();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void sendsClose1001AtOnceAndFreesAndCallsNobody(Way way) {
    driver.socket(1, 1);
    driver.message(1, "queued");
    driver.browser.receive(1, SERVER.frame(Peer.TEXT_FIRST, "part"));
    driver.browser.send(1, "unsent");
    assertThat(driver.browser.heldBytes(1)).isEqualTo(6 + 4 + 6);
    driver.shown();
    go(way);
    assertThat(driver.shown()).startsWith("closeFrame 1 1001", "freed 1");
    driver.browser.receive(1, SERVER.frame(Peer.LAST, "rest"));
    driver.message(1, "late");
    assertThat(driver.browser.hasTask(1)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> driver.browser.dispatch(1));
    assertThatIllegalStateException().isThrownBy(() -> driver.browser.send(1, "x"));
    driver.serverClose(1, 1001);
    assertThat(driver.shown()).isEmpty();
    driver.browser.serverEnd(1);
    assertThat(driver.shown()).containsExactly("endTcp 1", "gone 1");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void isGoneInBoundedTimeThoughThePeerTrickles(Way way) {
    driver.socket(1, 1);
    go(way);
    driver.shown();
    Duration wait = TcpSettings.DEFAULT.closing();
    for (int i = 0; i < 100; i++) {
      driver.now += wait.toNanos() / 100;
      driver.browser.tick();
      if (!driver.browser.sockets().isEmpty()) {
        driver.browser.receive(1, SERVER.frame(Peer.PING, ""));
      }
    }
    assertThat(driver.shown()).endsWith("endTcp 1", "gone 1");
    assertThat(driver.browser.sockets()).isEmpty();
  }

  @Test
  void heldBytesAreFreed() {
    driver.socket(1, 1);
    driver.message(1, "queued");
    driver.browser.receive(1, SERVER.frame(Peer.TEXT_FIRST, "part"));
    go(Way.CLOSE_WINDOW);
    assertThat(driver.browser.heldBytes(1)).isZero();
  }

  @Test
  void waitingAndConnectingSocketsAreGoneAtOnce() {
    driver.connecting(1, 1);
    driver.browser.connect(1, 2, URI.create("wss://site.test/"));
    driver.shown();
    go(Way.LEAVE_PRIVATE);
    assertThat(driver.shown()).startsWith("endTcp 1", "freed 1", "gone 1", "freed 2", "gone 2");
    assertThatIllegalStateException()
        .isThrownBy(() -> driver.browser.established(1, BrowserDriver.RICH));
  }

  @Test
  void cutsTcpInsideAFrame() {
    driver.socket(1, 1);
    driver.browser.send(1, "long");
    driver.browser.flushPart(1);
    driver.shown();
    go(Way.CLOSE_WINDOW);
    assertThat(driver.shown()).startsWith("endTcp 1", "freed 1", "gone 1");
  }

  @Test
  void sendsNoSecondClose() {
    driver.socket(1, 1);
    driver.browser.close(1, 1000, "");
    driver.socket(1, 2);
    driver.serverClose(2, 4000);
    driver.shown();
    go(Way.CLOSE_WINDOW);
    assertThat(driver.shown()).startsWith("freed 1", "freed 2", "windowClosed 1");
    driver.timeout(1);
    driver.timeout(2);
    assertThat(driver.shown()).containsExactly("endTcp 1", "gone 1", "endTcp 2", "gone 2");
  }

  @Test
  void dropsACloseEventThatNobodyWaitsForAnyMore() {
    driver.socket(1, 1);
    driver.browser.reset(1);
    driver.shown();
    go(Way.NAVIGATE);
    assertThat(driver.shown()).startsWith("freed 1", "gone 1");
  }

  @Test
  void quittingWaitsForNobody() {
    driver.socket(1, 1);
    driver.socket(1, 2);
    driver.shown();
    driver.browser.quit();
    assertThat(driver.shown())
        .containsExactly(
            "closeFrame 1 1001",
            "freed 1",
            "closeFrame 2 1001",
            "freed 2",
            "endTcp 1",
            "gone 1",
            "endTcp 2",
            "gone 2",
            "windowClosed 1",
            "wiped");
  }

  @Test
  void aCrashShowsNothing() {
    driver.socket(1, 1);
    driver.shown();
    driver.browser.crash();
    assertThat(driver.shown()).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> driver.browser.receive(1, new byte[1]));
  }

  static Stream<Class<? extends Effect>> callbacks() {
    return Stream.of(
        Effect.Opened.class,
        Effect.Delivered.class,
        Effect.ErrorEvent.class,
        Effect.CloseEvent.class);
  }

  @ParameterizedTest
  @MethodSource("callbacks")
  void aPageThatClosesItsWindowInACallbackIsNotCalledAgain(Class<? extends Effect> moment)
      throws IOException {
    List<String> shown = new ArrayList<>();
    BrowserSession[] self = new BrowserSession[1];
    self[0] =
        BrowserSession.start(
            Design.PRIVATE_WINDOWS,
            SessionStore.in(folder),
            TcpSettings.DEFAULT,
            () -> 0,
            effect -> {
              shown.add(BrowserDriver.line(effect));
              if (moment.isInstance(effect)) {
                self[0].closeWindow(1);
              }
            });
    BrowserSession browser = self[0];
    browser.openWindow(1, ContextKind.PRIVATE, BrowserDriver.URL);
    browser.connect(1, 1, URI.create("wss://site.test/"));
    browser.start(1);
    browser.established(1, HandshakeResponse.PLAIN);
    if (moment != Effect.Opened.class) {
      browser.receive(1, SERVER.frame(Peer.TEXT, "m"));
      browser.dispatch(1);
    }
    if (moment != Effect.Opened.class && moment != Effect.Delivered.class) {
      browser.reset(1);
      browser.dispatch(1);
    }
    String last =
        shown.stream()
            .filter(line -> line.matches("(open|deliver|error|close) .*"))
            .reduce((before, after) -> after)
            .orElseThrow();
    assertThat(shown.subList(shown.indexOf(last), shown.size()))
        .contains("freed 1", "windowClosed 1", "wiped");
    assertThat(shown.stream().filter("freed 1"::equals)).hasSize(1);
    assertThat(shown.stream().filter("gone 1"::equals)).hasSizeLessThan(2);
  }

  private void go(Way way) {
    switch (way) {
      case CLOSE_WINDOW -> driver.browser.closeWindow(1);
      case NAVIGATE -> driver.browser.navigate(1, BrowserDriver.URL);
      case LEAVE_PRIVATE -> driver.browser.leavePrivate();
    }
  }
}
