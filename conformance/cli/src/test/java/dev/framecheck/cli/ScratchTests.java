package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an interrupted run leaves behind. */
class ScratchTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temporary;

  @Test
  void anInterruptedRunLeavesNoTemporaryFile() throws Exception {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "replay",
                "listen:0")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (files().isEmpty() && run.isAlive() && Instant.now().isBefore(end)) {
        Thread.sleep(20);
      }
      assertThat(files()).isNotEmpty();
      run.destroy();
      assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(files()).isEmpty();
    } finally {
      run.destroyForcibly();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }
}
