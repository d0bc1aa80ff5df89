package dev.framecheck.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.framecheck.reference.browser.Profile;
import dev.framecheck.reference.browser.Restored;
import dev.framecheck.reference.browser.SavedWindow;
import dev.framecheck.reference.browser.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies on disk restores to nothing, with a reason, or to what saving it again writes down
 * byte for byte: nothing is made up.
 */
public class SessionStoreFuzzTests {

  @TempDir private Path folder;

  @FuzzTest(maxDuration = "30m")
  void windows(byte[] data) throws IOException {
    Path file = folder.resolve("session.txt");
    SessionStore store = SessionStore.unforced(folder);
    Files.write(file, data);
    Restored<List<SavedWindow>> restored = store.restoreWindows();
    if (restored.problem().isPresent()) {
      assertThat(restored.value()).isEmpty();
    } else {
      store.saveWindows(restored.value());
      assertThat(file).hasBinaryContent(data);
    }
  }

  @FuzzTest(maxDuration = "30m")
  void profile(byte[] data) throws IOException {
    SessionStore store = SessionStore.unforced(folder);
    Files.write(folder.resolve("profile.txt"), data);
    Restored<Profile> restored = store.restoreProfile();
    if (restored.problem().isPresent()) {
      assertThat(restored.value()).isEqualTo(Profile.EMPTY);
    } else {
      store.saveProfile(restored.value());
      assertThat(store.restoreProfile()).isEqualTo(restored);
    }
  }
}
