package dev.framecheck.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contexts share, which is nothing, and what comes back when (the review's T06, D15). */
class PrivateBrowsingTests {
  @TempDir Path folder;

  @Test
  void enteringTheModeClosesNormalWindowsAndLeavingBringsThemBackWithoutSockets()
      throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.GLOBAL_MODE, folder);
    driver.open(1, ContextKind.NORMAL);
    driver.open(2, ContextKind.NORMAL);
    driver.socket(1, 1);
    assertThat(driver.shown())
        .containsExactly(
            "load 1",
            "stored NORMAL PAGE disk",
            "stored NORMAL NAME memory",
            "session [1]",
            "load 2 cached resolved",
            "session [1, 2]",
            "request 1 secure",
            "open 1");
    driver.browser.enterPrivate();
    assertThat(driver.shown())
        .containsExactly("closeFrame 1 1001", "freed 1", "windowClosed 1", "windowClosed 2");
    driver.open(3, ContextKind.PRIVATE);
    driver.browser.closeWindow(3);
    assertThat(driver.shown())
        .containsExactly(
            "load 3", "stored PRIVATE PAGE memory", "stored PRIVATE NAME memory", "windowClosed 3");
    driver.browser.leavePrivate();
    assertThat(driver.shown())
        .containsExactly(
            "wiped",
            "restored 1",
            "load 1 cached resolved",
            "restored 2",
            "load 2 cached resolved");
    assertThat(driver.browser.sockets()).as("only the one that is closing").containsExactly(1);
    driver.timeout(1);
    assertThat(driver.browser.sockets()).isEmpty();
  }

  @Test
  void thePrivateSessionEndsWithItsLastWindow() throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    driver.open(1, ContextKind.NORMAL);
    driver.open(2, ContextKind.PRIVATE);
    driver.open(3, ContextKind.PRIVATE);
    driver.shown();
    driver.browser.closeWindow(2);
    assertThat(driver.shown()).containsExactly("windowClosed 2");
    driver.browser.closeWindow(3);
    assertThat(driver.shown()).containsExactly("windowClosed 3", "wiped");
    driver.open(2, ContextKind.PRIVATE);
    assertThat(driver.shown()).startsWith("load 2", "stored PRIVATE PAGE memory");
  }

  @ParameterizedTest
  @EnumSource(ContextKind.class)
  void contextsBesideEachOtherShareNothing(ContextKind first) throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    ContextKind second = first == ContextKind.NORMAL ? ContextKind.PRIVATE : ContextKind.NORMAL;
    driver.open(1, first);
    driver.connecting(1, 1);
    driver.browser.established(1, BrowserDriver.RICH);
    driver.shown();
    driver.open(2, second);
    assertThat(driver.shown()).startsWith("load 2");
    driver.browser.connect(2, 2, URI.create("ws://site.test/"));
    driver.browser.start(2);
    assertThat(driver.shown()).endsWith("request 2");
    assertThat(driver.browser.view(second).cookies()).isEmpty();
    assertThat(driver.browser.view(second).credentials()).isEmpty();
    assertThat(driver.browser.view(first).cookies()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Design.class)
  void nothingPrivateIsEverOnDisk(Design design) throws IOException {
    BrowserDriver driver = new BrowserDriver(design, folder);
    driver.open(1, ContextKind.NORMAL);
    if (design == Design.GLOBAL_MODE) {
      driver.browser.enterPrivate();
    }
    driver.browser.openWindow(2, ContextKind.PRIVATE, "https://secret.test/");
    driver.browser.connect(2, 2, URI.create("wss://secret.test/"));
    driver.browser.start(2);
    driver.browser.established(
        2,
        new HandshakeResponse(
            java.util.List.of(new Cookie("secret.test", "c", "1")),
            java.util.Optional.of("secret"),
            true));
    driver.browser.crash();
    for (String file : new String[] {"session.txt", "profile.txt"}) {
      assertThat(Files.readString(folder.resolve(file))).doesNotContain("secret");
    }
    BrowserDriver next = new BrowserDriver(design, folder);
    next.browser.restore();
    assertThat(next.shown())
        .containsExactly("restored 1", "load 1 cached", "stored NORMAL NAME memory");
    assertThat(next.browser.sockets()).isEmpty();
    assertThat(next.browser.isPrivate()).isFalse();
  }

  @Test
  void keepsOnDiskWhatIsNormalAndForgetsWhatWasInMemory() throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    driver.open(1, ContextKind.NORMAL);
    driver.connecting(1, 1);
    driver.browser.established(1, BrowserDriver.RICH);
    ContextView before = driver.browser.view(ContextKind.NORMAL);
    driver.browser.quit();
    BrowserDriver next = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    ContextView after = next.browser.view(ContextKind.NORMAL);
    assertThat(after.cookies()).isEqualTo(before.cookies()).hasSize(1);
    assertThat(after.strictHosts()).isEqualTo(before.strictHosts()).hasSize(1);
    assertThat(after.pages()).isEqualTo(before.pages()).hasSize(1);
    assertThat(after.credentials()).isEmpty();
    assertThat(after.names()).isEmpty();
    assertThat(after.windows()).isEmpty();
  }

  @Test
  void theSavedSessionSurvivesUntilANormalWindowOpens() throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    driver.open(1, ContextKind.NORMAL);
    driver.browser.quit();
    BrowserDriver second = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    second.open(5, ContextKind.PRIVATE);
    second.browser.closeWindow(5);
    second.browser.quit();
    BrowserDriver third = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    third.open(2, ContextKind.NORMAL);
    assertThat(third.shown()).contains("session [2]");
  }

  @Test
  void restoresOnlyIntoAnEmptyNormalContext() throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    driver.open(1, ContextKind.NORMAL);
    assertThatIllegalStateException().isThrownBy(driver.browser::restore);
    driver.browser.quit();
    BrowserDriver next = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    next.open(1, ContextKind.PRIVATE);
    assertThatIllegalStateException()
        .isThrownBy(next.browser::restore)
        .withMessage("window 1 is open");
  }

  @Test
  void theModeDecidesWhichWindowsThereAre() throws IOException {
    BrowserDriver global = new BrowserDriver(Design.GLOBAL_MODE, folder);
    assertThatIllegalStateException().isThrownBy(() -> global.open(1, ContextKind.PRIVATE));
    assertThatIllegalStateException().isThrownBy(global.browser::leavePrivate);
    global.browser.enterPrivate();
    assertThatIllegalStateException().isThrownBy(() -> global.open(1, ContextKind.NORMAL));
    assertThatIllegalStateException().isThrownBy(global.browser::restore);
    BrowserDriver windows = new BrowserDriver(Design.PRIVATE_WINDOWS, folder.resolve("other"));
    assertThatIllegalStateException().isThrownBy(windows.browser::enterPrivate);
  }

  @Test
  void reportsADamagedFileAndGoesOn() throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    driver.open(1, ContextKind.NORMAL);
    driver.browser.quit();
    Files.writeString(folder.resolve("session.txt"), "framecheck-1 cut");
    BrowserDriver next = new BrowserDriver(Design.PRIVATE_WINDOWS, folder);
    assertThat(next.shown())
        .containsExactly(
            "problem "
                + folder.resolve("session.txt")
                + " is damaged: its first line is incomplete; nothing was restored from it");
    next.browser.restore();
    assertThat(next.shown()).isEmpty();
    next.open(1, ContextKind.NORMAL);
    assertThat(next.shown()).contains("session [1]");
  }

  @Test
  void goesOnWhenTheDiskFails() throws IOException {
    BrowserDriver driver = new BrowserDriver(Design.PRIVATE_WINDOWS, folder.resolve("gone"));
    Files.delete(folder.resolve("gone"));
    driver.open(1, ContextKind.NORMAL);
    assertThat(driver.shown())
        .anyMatch(line -> line.startsWith("problem the browser's data could not be saved"))
        .noneMatch(line -> line.startsWith("session"));
    assertThat(driver.browser.view(ContextKind.NORMAL).windows()).containsOnlyKeys(1);
  }
}
