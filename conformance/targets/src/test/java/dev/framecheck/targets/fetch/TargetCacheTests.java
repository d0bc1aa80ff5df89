package dev.framecheck.targets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.kit.TargetException;
import dev.framecheck.targets.list.TargetList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of what was fetched, and what is said when it can't be had. */
class TargetCacheTests {

  @TempDir private Path folder;

  @Test
  void makesAFolderOnce() throws IOException {
    TargetCache cache = new TargetCache(folder.resolve("cache"));
    Path first = cache.get("a:1", place -> Files.writeString(place.resolve("x"), "1"));
    Path again =
        cache.get(
            "a:1",
            place -> {
              throw new AssertionError("made twice");
            });
    assertThat(again).isEqualTo(first);
    assertThat(first.resolve("x")).hasContent("1");
  }

  @Test
  void keepsNothingOfWhatFailed() {
    TargetCache cache = new TargetCache(folder);
    assertThatThrownBy(
            () ->
                cache.get(
                    "a:1",
                    place -> {
                      Files.writeString(place.resolve("half"), "");
                      throw new TargetException("It can't be had.");
                    }))
        .hasMessage("It can't be had.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatItsFolderIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(
            () -> new TargetCache(file).artifacts(TargetList.committed().find("ws").orElseThrow()))
        .isInstanceOf(TargetException.class)
        .hasMessage(
            "The folder " + file + " for fetched implementations can't be used: it is no folder.");
  }

  @Test
  void saysWhatAProgramSaidThatFailed() {
    assertThatThrownBy(
            () ->
                ClientRun.run(
                    "X can't be fetched",
                    List.of("sh", "-c", "echo noise; echo '[ERROR] there is no X' >&2; exit 7"),
                    folder,
                    Duration.ofSeconds(20)))
        .isInstanceOf(TargetException.class)
        .hasMessage("X can't be fetched: sh exited with 7: there is no X");
  }

  @Test
  void endsAProgramThatTakesTooLong() {
    assertThatThrownBy(
            () ->
                ClientRun.run(
                    "X can't be fetched", List.of("sleep", "60"), folder, Duration.ofSeconds(1)))
        .hasMessage("X can't be fetched: sleep took more than 1 seconds.");
  }

  @Test
  void saysThatAProgramIsMissing() {
    assertThatThrownBy(
            () ->
                ClientRun.run(
                    "X can't be fetched",
                    List.of("no-such-program"),
                    folder,
                    Duration.ofSeconds(1)))
        .hasMessage("X can't be fetched: no-such-program can't be run.");
  }
}
