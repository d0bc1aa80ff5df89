package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.Corpus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCheckTests {

  @TempDir Path folder;

  private final Corpus core = Toys.generator().core();

  @Test
  void acceptsWhatWasGenerated() throws Exception {
    Path file = folder.resolve("toy-core.jsonl");
    core.write(file);
    assertThat(CorpusCheck.difference(file, core)).isEmpty();
  }

  @Test
  void namesTheFirstLineThatDiffersByOneByte() throws Exception {
    Path file = folder.resolve("toy-core.jsonl");
    core.write(file);
    String text = Files.readString(file);
    int thirdLine = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    Files.writeString(file, text.substring(0, thirdLine) + " " + text.substring(thirdLine));
    assertThat(CorpusCheck.difference(file, core).orElseThrow())
        .startsWith(file + ":3: differs from what is generated")
        .contains(core.traces().get(2).id());
    Files.writeString(file, text.substring(0, text.length() - 1));
    assertThat(CorpusCheck.difference(file, core).orElseThrow())
        .startsWith(file + ":" + core.size());
    Files.writeString(file, text + "\n");
    assertThat(CorpusCheck.difference(file, core).orElseThrow())
        .contains("more than the " + core.size());
    assertThat(CorpusCheck.difference(folder.resolve("none"), core).orElseThrow())
        .endsWith("no such file");
  }
}
