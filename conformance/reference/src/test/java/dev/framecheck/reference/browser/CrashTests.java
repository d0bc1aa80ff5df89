package dev.framecheck.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A browser's process is killed, again and again: each time what is on disk is what was there
 * before or after the save under way, and nothing of it is private. More kills with the property
 * {@code framecheck.nightly}.
 */
class CrashTests {

  /** For each design. */
  private static final int KILLS = Boolean.getBoolean("framecheck.nightly") ? 150 : 30;

  private static final int SEED = 7;
  private static final int STEPS = DurableFile.Step.values().length;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Design.class)
  @Timeout(600)
  void whatIsOnDiskAfterAKillWasCompleteBeforeOrAfterTheSave(Design design) throws Exception {
    Script script = new Script(design, SEED);
    Random random = new Random(SEED);
    int done = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // By turns at each step of a save, and at any moment whatever.
      int hold = kill % 2 == 0 ? kill / 2 % (3 * STEPS) : -1;
      int last = run(design, done, hold, done + 1 + random.nextInt(12));
      done = check(script, last);
    }
    assertThat(done).as("actions that were performed").isGreaterThan(KILLS);
  }

  /**
   * Starts a browser, and kills it: at a step of saving if that isn't negative, or else after so
   * many actions. Returns how many are known to be done.
   */
  private int run(Design design, int done, int hold, int until)
      throws IOException, InterruptedException, URISyntaxException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            place(BrowserSession.class)
                + System.getProperty("path.separator")
                + place(Script.class),
            BrowserMain.class.getName(),
            folder.toString(),
            design.name(),
            Integer.toString(SEED),
            Integer.toString(done),
            Integer.toString(hold));
    Process process = builder.redirectErrorStream(true).start();
    int last = done;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      boolean killed = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        assertThat(line).matches("begin \\d+|done \\d+|hold [A-Z_]+");
        if (line.startsWith("done ")) {
          last = Integer.parseInt(line.substring("done ".length()));
        }
        if (!killed && (line.startsWith("hold ") || (hold < 0 && last >= until))) {
          // Unlike the process's own method, its handle's leaves the output to be read on.
          process.toHandle().destroyForcibly();
          killed = true;
        }
      }
      assertThat(killed).as("the browser ended by itself").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return last;
  }

  /** Checks what is on disk; returns after how many actions the next browser begins. */
  private int check(Script script, int done) throws IOException {
    Script.OnDisk before = script.after(done);
    Script.OnDisk after = script.after(done + 1);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(file.getFileName().toString()).matches("(session|profile)\\.txt(\\.new)?");
        assertThat(Files.readString(file)).doesNotContain("private");
      }
    }
    SessionStore store = SessionStore.in(folder);
    Restored<List<SavedWindow>> windows = store.restoreWindows();
    Restored<Profile> profile = store.restoreProfile();
    assertThat(windows.problem()).isEmpty();
    assertThat(profile.problem()).isEmpty();
    assertThat(windows.value()).isIn(before.windows(), after.windows());
    assertThat(profile.value()).isIn(before.profile(), after.profile());
    boolean complete =
        windows.value().equals(after.windows())
            && profile.value().cookies().equals(after.profile().cookies());
    return complete ? done + 1 : done;
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
