package dev.framecheck.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusComparisonTests {

  @TempDir private Path folder;
  private Path fresh;
  private Path committed;

  @BeforeEach
  void makeFolders() throws Exception {
    fresh = Files.createDirectory(folder.resolve("fresh"));
    committed = Files.createDirectory(folder.resolve("committed"));
    for (Path place : new Path[] {fresh, committed}) {
      packed(place.resolve("tiny-core.jsonl.gz"), "one\ntwo\n");
      Files.writeString(place.resolve("tiny-coverage.json"), "[]\n");
    }
  }

  private static void packed(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String only() throws IOException {
    return assertThat(CorpusComparison.differences("tiny", fresh, committed))
        .singleElement()
        .actual();
  }

  @Test
  void findsNothingWhereNothingDiffers() throws Exception {
    Files.writeString(committed.resolve("other-core.jsonl"), "of another topic");
    assertThat(CorpusComparison.differences("tiny", fresh, committed)).isEmpty();
  }

  @Test
  void namesTheLineThatDiffers() throws Exception {
    packed(committed.resolve("tiny-core.jsonl.gz"), "one\ntwx\n");
    assertThat(only()).contains("tiny-core.jsonl.gz:2:");
  }

  @Test
  void noticesAMissingLine() throws Exception {
    packed(committed.resolve("tiny-core.jsonl.gz"), "one\n");
    assertThat(only()).contains("tiny-core.jsonl.gz:2:");
  }

  @Test
  void noticesOneByteAnywhere() throws Exception {
    Path file = committed.resolve("tiny-core.jsonl.gz");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      assertThat(only()).as("byte %d", i).contains("tiny-core.jsonl.gz");
    }
  }

  @Test
  void noticesMissingAndSurplusFiles() throws Exception {
    Files.delete(committed.resolve("tiny-coverage.json"));
    assertThat(only()).endsWith("tiny-coverage.json is missing.");
    Files.delete(fresh.resolve("tiny-coverage.json"));
    Files.writeString(committed.resolve("tiny-old.jsonl"), "");
    assertThat(only()).contains("tiny-old.jsonl is none of the files");
  }
}
