package dev.framecheck.cli.project;

import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Decisions;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The specifications and the corpus that the command works on.
 *
 * @param specs the folder of the topics
 * @param corpus the folder of the corpus files
 */
public record Project(Path specs, Path corpus) {

  /** The folder below the specifications that holds the register of threats. */
  public static final String THREATS = "threats";

  /**
   * Checks that both are folders.
   *
   * @throws InputException if one is not
   */
  public Project {
    requireFolder(specs, "specifications");
    requireFolder(corpus, "the corpus");
  }

  private static void requireFolder(Path folder, String what) {
    if (!Files.isDirectory(folder)) {
      throw new InputException("There is no folder " + folder + " with " + what + ".");
    }
  }

  /**
   * Reads every topic.
   *
   * @throws InputException if there is none
   * @throws dev.framecheck.model.SpecificationException if a topic's files don't agree
   */
  public List<Topic> topics() throws IOException {
    List<Path> folders;
    try (Stream<Path> below = Files.list(specs)) {
      folders = below.filter(folder -> Files.exists(folder.resolve(Topic.FILE))).sorted().toList();
    }
    if (folders.isEmpty()) {
      throw new InputException("No folder below " + specs + " has a " + Topic.FILE + ".");
    }
    return folders.stream().map(Topic::read).toList();
  }

  /**
   * Reads every corpus file whose name, without the ending, ends in {@code -suite}; all of them
   * when the suite is empty.
   *
   * @throws InputException if there is none
   * @throws dev.framecheck.traces.TraceFormatException if a file is no corpus
   */
  public Corpus corpus(String suite) throws IOException {
    List<Path> files = corpusFiles(suite);
    if (files.isEmpty()) {
      throw new InputException(
          "There is no " + (suite.isEmpty() ? "" : suite + " ") + "corpus file in " + corpus + ".");
    }
    List<Trace> traces = new ArrayList<>();
    for (Path file : files) {
      traces.addAll(Corpus.read(file).traces());
    }
    try {
      return Corpus.of(traces);
    } catch (IllegalArgumentException e) {
      throw new InputException("In " + corpus + " " + e.getMessage() + ".", e);
    }
  }

  /**
   * Reads the decision vectors, of which there may be none.
   *
   * @throws dev.framecheck.traces.TraceFormatException if a file holds something else
   */
  public Decisions decisions() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(corpus)) {
      files = all.filter(Decisions::isFile).sorted().toList();
    }
    List<Decision> decisions = new ArrayList<>();
    for (Path file : files) {
      decisions.addAll(Decisions.read(file).all());
    }
    try {
      return Decisions.of(decisions);
    } catch (IllegalArgumentException e) {
      throw new InputException("In " + corpus + " " + e.getMessage() + ".", e);
    }
  }

  /** The corpus files of a suite, sorted by name; of all suites when it is empty. */
  public List<Path> corpusFiles(String suite) throws IOException {
    try (Stream<Path> files = Files.list(corpus)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.jsonl(\\.gz)?"))
          .filter(file -> !Decisions.isFile(file))
          .filter(file -> suite.isEmpty() || suiteOf(file).equals(suite))
          .sorted()
          .toList();
    }
  }

  private static String suiteOf(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    return name.substring(name.lastIndexOf('-') + 1);
  }
}
