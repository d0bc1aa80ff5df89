package dev.framecheck.cli.corpus;

import dev.framecheck.kit.report.WholeFile;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Decisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of a topic's corpus that are committed. */
public final class CorpusWriter {

  private CorpusWriter() {}

  /**
   * Writes them into a folder, each whole or not at all.
   *
   * @param mutants what became of the topic's mutants
   * @param recorded counterexamples to confirm; empty to look for all anew
   * @return the files
   */
  public static List<Path> write(
      TopicCorpus corpus, MutantReport mutants, Optional<Corpus> recorded, Path folder)
      throws IOException {
    String topic = corpus.topic().name();
    List<Path> files = new ArrayList<>();
    Path core = folder.resolve(topic + "-core.jsonl");
    corpus.core().write(core);
    files.add(core);
    Path counterexamples = counterexamples(corpus, folder);
    corpus.counterexamples(mutants, recorded).write(counterexamples);
    files.add(counterexamples);
    Path coverage = folder.resolve(topic + CoverageFile.ENDING);
    WholeFile.write(coverage, CoverageFile.text(corpus.generator().full().coverage()));
    files.add(coverage);
    return files;
  }

  /** Writes the decision vectors of a topic into a folder, whole or not at all. */
  public static Path write(String topic, Decisions decisions, Path folder) throws IOException {
    Path file = folder.resolve(topic + Decisions.ENDING);
    decisions.write(file);
    return file;
  }

  /** The file that holds a topic's counterexamples. */
  public static Path counterexamples(TopicCorpus corpus, Path folder) {
    return folder.resolve(corpus.topic().name() + "-counterexamples.jsonl");
  }
}
