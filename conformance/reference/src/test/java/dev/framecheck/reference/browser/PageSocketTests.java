package dev.framecheck.reference.browser;

import static dev.framecheck.reference.browser.BrowserDriver.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.framecheck.reference.Peer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WebSocket of a page that stays (WHATWG WebSockets; RFC 6455, 4.1 and 7). */
class PageSocketTests {
  @TempDir Path folder;
  private BrowserDriver driver;

  @BeforeEach
  void openAWindow() throws IOException {
    driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    driver.open(1, ContextKind.NORMAL);
    driver.shown();
  }

  @Test
  void deliversQueuedMessagesAndThenItsCloseEventInOrder() {
    driver.socket(1, 1);
    assertThat(driver.shown()).containsExactly("request 1 secure", "open 1");
    driver.message(1, "a");
    driver.browser.receive(1, SERVER.frame(Peer.PING, ""));
    driver.serverClose(1, 4000);
    driver.browser.serverEnd(1);
    assertThat(driver.shown()).containsExactly("pong 1", "closeFrame 1 4000", "endTcp 1");
    driver.browser.dispatch(1);
    assertThat(driver.shown()).containsExactly("deliver 1");
    driver.browser.dispatch(1);
    assertThat(driver.shown()).containsExactly("close 1 4000 clean", "freed 1", "gone 1");
    assertThat(driver.browser.sockets()).isEmpty();
  }

  @Test
  void dropsQueuedMessagesOnceThePageHasCalledClose() {
    driver.socket(1, 1);
    driver.message(1, "a");
    driver.browser.close(1, 1000, "");
    driver.message(1, "b");
    driver.browser.close(1);
    assertThat(driver.browser.hasTask(1)).isFalse();
    assertThat(driver.shown()).endsWith("closeFrame 1 1000").hasSize(3);
    driver.timeout(1);
    driver.browser.dispatch(1);
    assertThat(driver.shown())
        .containsExactly("endTcp 1", "error 1", "close 1 1006", "freed 1", "gone 1");
  }

  @Test
  void dropsQueuedMessagesWhenThePageCallsCloseAfterThePeersClose() {
    driver.socket(1, 1);
    driver.message(1, "a");
    driver.serverClose(1, 1000);
    driver.browser.close(1);
    driver.browser.serverEnd(1);
    driver.shown();
    driver.browser.dispatch(1);
    assertThat(driver.shown()).containsExactly("close 1 1000 clean", "freed 1", "gone 1");
  }

  @Test
  void sendsWhenTheNetworkTakesIt() {
    driver.socket(1, 1);
    driver.shown();
    driver.browser.send(1, "first");
    driver.browser.send(1, "second");
    assertThat(driver.browser.bufferedAmount(1)).isEqualTo(11);
    driver.browser.flushPart(1);
    assertThatIllegalStateException().isThrownBy(() -> driver.browser.flushPart(1));
    assertThat(driver.shown()).isEmpty();
    driver.browser.flush(1);
    assertThat(driver.shown()).containsExactly("sent 1", "sent 1");
    assertThat(driver.browser.bufferedAmount(1)).isZero();
  }

  @Test
  void sendsNothingOutsideOpen() {
    driver.connecting(1, 1);
    assertThatIllegalStateException().isThrownBy(() -> driver.browser.send(1, "early"));
    driver.browser.established(1, HandshakeResponse.PLAIN);
    driver.browser.close(1);
    driver.shown();
    driver.browser.send(1, "late");
    driver.browser.receive(1, SERVER.frame(Peer.PING, ""));
    assertThat(driver.shown()).containsExactly("pong 1");
    assertThat(driver.browser.bufferedAmount(1)).isEqualTo(4);
  }

  @Test
  void refusesCodesThatAPageMayNotUse() {
    driver.socket(1, 1);
    for (int code : new int[] {999, 1001, 1005, 1006, 2999, 5000}) {
      assertThatIllegalArgumentException().isThrownBy(() -> driver.browser.close(1, code, ""));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> driver.browser.close(1, 3000, "\u20ac".repeat(42)));
  }

  @Test
  void failsWithoutACauseWhenTheServerRefuses() {
    driver.connecting(1, 1);
    driver.shown();
    driver.browser.serverEnd(1);
    driver.browser.dispatch(1);
    assertThat(driver.shown())
        .containsExactly("endTcp 1", "error 1", "close 1 1006", "freed 1", "gone 1");
  }

  @Test
  void countsWhatIsSentAfterAFailedHandshakeAsNothing() {
    driver.connecting(1, 1);
    driver.browser.serverEnd(1);
    driver.shown();
    driver.browser.send(1, "late");
    assertThat(driver.shown()).isEmpty();
  }

  @Test
  void failsWhenThePageClosesBeforeTheConnectionIsThere() {
    driver.browser.connect(1, 1, URI.create("ws://site.test/"));
    driver.browser.close(1);
    driver.shown();
    driver.browser.dispatch(1);
    assertThat(driver.shown()).containsExactly("error 1", "close 1 1006", "freed 1", "gone 1");
  }

  @Test
  void failsOnAViolation() {
    driver.socket(1, 1);
    driver.shown();
    driver.browser.receive(1, Peer.hex("ff"));
    driver.timeout(1);
    driver.browser.dispatch(1);
    assertThat(driver.shown())
        .containsExactly(
            "closeFrame 1 1002", "endTcp 1", "error 1", "close 1 1006", "freed 1", "gone 1");
  }

  @Test
  void connectsOneAtATimeToAHost() {
    driver.connecting(1, 1);
    driver.browser.connect(1, 2, URI.create("wss://site.test/"));
    driver.browser.connect(1, 3, URI.create("wss://other.test/"));
    assertThat(driver.browser.canStart(2)).isFalse();
    assertThat(driver.browser.canStart(3)).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> driver.browser.start(2));
    driver.browser.established(1, HandshakeResponse.PLAIN);
    assertThat(driver.browser.canStart(2)).isTrue();
  }

  @Test
  void remembersWhatAHandshakeBringsButNeverCachesIt() {
    driver.connecting(1, 1);
    driver.shown();
    ContextView before = driver.browser.view(ContextKind.NORMAL);
    driver.browser.established(1, BrowserDriver.RICH);
    assertThat(driver.shown())
        .containsExactly(
            "stored NORMAL COOKIE disk",
            "stored NORMAL CREDENTIALS memory",
            "stored NORMAL STRICT_HOST disk",
            "open 1");
    assertThat(driver.browser.view(ContextKind.NORMAL).pages()).isEqualTo(before.pages());
    driver.browser.connect(1, 2, URI.create("ws://site.test/"));
    driver.browser.start(2);
    assertThat(driver.shown()).containsExactly("request 2 secure cookie credentials");
    driver.browser.established(2, BrowserDriver.RICH);
    assertThat(driver.shown()).containsExactly("open 2");
  }

  @Test
  void learnsNothingAboutTlsWithoutTls() {
    driver.browser.connect(1, 1, URI.create("ws://site.test/"));
    driver.browser.start(1);
    driver.browser.established(1, BrowserDriver.RICH);
    assertThat(driver.browser.view(ContextKind.NORMAL).strictHosts()).isEmpty();
  }

  @Test
  void refusesAddressesThatAreNotWebSockets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> driver.browser.connect(1, 1, URI.create("http://site.test/")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> driver.browser.connect(1, 1, URI.create("ws:nowhere")));
    assertThat(driver.browser.sockets()).isEmpty();
  }
}
