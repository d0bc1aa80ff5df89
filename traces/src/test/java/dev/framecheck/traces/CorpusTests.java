package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTests {

  @TempDir Path folder;

  private final Corpus corpus = Corpus.of(List.of(Examples.ping("a/b"), Examples.ping("a/a")));

  @Test
  void sortsById() {
    assertThat(corpus.traces()).extracting(Trace::id).containsExactly("a/a", "a/b");
    assertThat(corpus.find("a/b")).isPresent();
    assertThat(corpus.find("a/c")).isEmpty();
  }

  @Test
  void readsBackWhatItWrotePlainAndCompressed() throws Exception {
    for (String name : List.of("c.jsonl", "c.jsonl.gz")) {
      Path file = folder.resolve(name);
      corpus.write(file);
      assertThat(Corpus.read(file).traces()).isEqualTo(corpus.traces());
    }
    assertThat(Files.size(folder.resolve("c.jsonl.gz")))
        .isLessThan(Files.size(folder.resolve("c.jsonl")));
  }

  @Test
  void writesTheSameBytesAgainAndLeavesNothingElse() throws Exception {
    Path file = folder.resolve("c.jsonl.gz");
    corpus.write(file);
    byte[] first = Files.readAllBytes(file);
    corpus.write(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void readsFromTheClassPath() throws Exception {
    corpus.write(folder.resolve("sub/c.jsonl.gz"));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      assertThat(Corpus.read(loader, "sub/c.jsonl.gz").traces()).isEqualTo(corpus.traces());
      assertThatThrownBy(() -> Corpus.read(loader, "none.jsonl"))
          .isInstanceOf(FileNotFoundException.class)
          .hasMessageContaining("none.jsonl");
    }
  }

  @Test
  void refusesAnIdTwice() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Corpus.of(List.of(Examples.ping("a/b"), Examples.ping("a/b"))));
    String line = TraceCodec.write(Examples.ping("a/b"));
    Path file = Files.writeString(folder.resolve("c.jsonl"), line + "\n" + line + "\n");
    assertThatThrownBy(() -> Corpus.read(file))
        .isInstanceOf(TraceFormatException.class)
        .hasMessage(file + ":2: the id a/b occurs twice");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    Path none = folder.resolve("none.jsonl");
    assertThatThrownBy(() -> Corpus.read(none)).hasMessage(none + ": no such file");
    Path notGzip = Files.writeString(folder.resolve("x.jsonl.gz"), "{}\n");
    assertThatThrownBy(() -> Corpus.read(notGzip)).hasMessage(notGzip + ": not a whole gzip file");
    Path notUtf8 = Files.write(folder.resolve("y.jsonl"), new byte[] {(byte) 0xff, '\n'});
    assertThatThrownBy(() -> Corpus.read(notUtf8)).hasMessage(notUtf8 + ":1: not UTF-8");
  }
}
