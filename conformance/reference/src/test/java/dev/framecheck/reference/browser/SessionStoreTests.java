package dev.framecheck.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk comes back as it was, or not at all and with a reason. */
class SessionStoreTests {
  private static final List<SavedWindow> WINDOWS =
      List.of(new SavedWindow(1, "https://a.test/?q=1 2"), new SavedWindow(2, "https://b.test/"));

  @TempDir Path folder;

  @Test
  void restoresWhatWasSavedLast() throws IOException {
    SessionStore store = SessionStore.in(folder);
    assertThat(store.restoreWindows().value()).isEmpty();
    assertThat(store.restoreProfile().value()).isEqualTo(Profile.EMPTY);
    store.saveWindows(WINDOWS);
    store.saveWindows(List.of(WINDOWS.get(1)));
    Profile profile =
        new Profile(
            List.of(new Cookie("a.test", "name", "\u00e4 %\n"), new Cookie("a.test", "empty", "")),
            List.of("a.test"),
            List.of("https://a.test/"));
    store.saveProfile(profile);
    SessionStore again = SessionStore.in(folder);
    assertThat(again.restoreWindows().value()).containsExactly(WINDOWS.get(1));
    assertThat(again.restoreProfile().value()).isEqualTo(profile);
    assertThat(again.restoreProfile().problem()).isEmpty();
  }

  @Property(tries = 100)
  void linesComeBackAsTheyWere(@ForAll @Size(max = 6) List<@Size(max = 6) List<String>> lines)
      throws DamagedFileException {
    List<List<String>> encodable =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .map(line -> line.stream().map(SessionStoreTests::wellFormed).toList())
            .toList();
    assertThat(SavedLines.decode(SavedLines.encode(encodable))).isEqualTo(encodable);
  }

  @Test
  void restoresNothingFromAnyTruncation() throws IOException {
    byte[] whole = saved();
    for (int length = 0; length < whole.length; length++) {
      assertDamaged(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void restoresNothingFromAnyAlteredByte() throws IOException {
    byte[] whole = saved();
    for (int i = 0; i < whole.length; i++) {
      byte[] altered = whole.clone();
      altered[i] ^= 0x10;
      assertDamaged(altered);
    }
  }

  @Test
  void namesTheLineThatIsWrongUnderARightChecksum() throws IOException {
    List<String> bodies = new ArrayList<>(List.of("window 1 a\nwindow x b\n", "window 1 a\n\n"));
    bodies.addAll(List.of("window 1 a\nwindow %zz b\n", "window 1 a\ncookie h n v\n"));
    for (String body : bodies) {
      CRC32C checksum = new CRC32C();
      checksum.update(body.getBytes(StandardCharsets.US_ASCII));
      Files.writeString(
          folder.resolve("session.txt"),
          "framecheck-1 %08x %d\n%s".formatted(checksum.getValue(), body.length(), body));
      Restored<List<SavedWindow>> restored = SessionStore.in(folder).restoreWindows();
      assertThat(restored.value()).isEmpty();
      assertThat(restored.problem().orElseThrow()).contains("session.txt", "line 3");
    }
  }

  @Test
  void removesWhatAnInterruptedSaveLeftAndKeepsTheSaveBefore() throws IOException {
    SessionStore.in(folder).saveWindows(WINDOWS);
    for (DurableFile.Step step : DurableFile.Step.values()) {
      SessionStore failing =
          SessionStore.in(
              folder,
              now -> {
                if (now == step) {
                  throw new IllegalStateException("stopped");
                }
              });
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> failing.saveWindows(List.of()));
      assertThat(SessionStore.in(folder).restoreWindows().value())
          .isEqualTo(step == DurableFile.Step.MOVED ? List.of() : WINDOWS);
      try (var files = Files.list(folder)) {
        assertThat(files).containsExactly(folder.resolve("session.txt"));
      }
    }
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> SessionStore.in(file));
  }

  private byte[] saved() throws IOException {
    SessionStore.in(folder).saveWindows(WINDOWS);
    return Files.readAllBytes(folder.resolve("session.txt"));
  }

  private void assertDamaged(byte[] bytes) throws IOException {
    Files.write(folder.resolve("session.txt"), bytes);
    Restored<List<SavedWindow>> restored = SessionStore.in(folder).restoreWindows();
    assertThat(restored.value()).isEmpty();
    assertThat(restored.problem()).isPresent();
  }

  /** A lone surrogate has no form in UTF-8. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
