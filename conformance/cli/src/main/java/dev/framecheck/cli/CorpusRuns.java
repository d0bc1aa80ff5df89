package dev.framecheck.cli;

import dev.framecheck.cli.corpus.CorpusComparison;
import dev.framecheck.cli.corpus.CorpusWriter;
import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.decision.DecisionGenerator;
import dev.framecheck.traces.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps that several verbs take with the corpus. */
final class CorpusRuns {

  private CorpusRuns() {}

  /**
   * The topics that traces can be made for.
   *
   * @throws InputException if there is none
   */
  static List<Topic> topics(Project project) throws IOException {
    List<Topic> topics = project.topics().stream().filter(TopicCorpus::exists).toList();
    if (topics.isEmpty()) {
      throw new InputException("No topic in " + project.specs() + " has a model for traces.");
    }
    return topics;
  }

  /** The topics that decision vectors can be made for. */
  static List<Topic> decisionTopics(Project project) throws IOException {
    return project.topics().stream().filter(DecisionGenerator::exists).toList();
  }

  /** Runs the mutants of a topic, whose counterexamples become traces. */
  static MutantReport mutants(Engines engines, Topic topic, Progress progress) {
    return engines.mutants(progress).run(topic);
  }

  /**
   * How the committed files of a topic differ from what the models give. Counterexamples that had
   * to be looked for are confirmed on the mutant and not looked for again.
   */
  static List<String> differences(TopicCorpus corpus, MutantReport mutants, Path committed)
      throws IOException {
    Path fresh = Files.createTempDirectory("framecheck-corpus-");
    try {
      CorpusWriter.write(corpus, mutants, recorded(corpus, committed), fresh);
      return CorpusComparison.differences(corpus.topic().name(), fresh, committed);
    } finally {
      delete(fresh);
    }
  }

  /** How the committed decision vectors of a topic differ from what its models give. */
  static List<String> differences(Engines engines, Topic topic, Path committed) throws IOException {
    Path fresh = Files.createTempDirectory("framecheck-decisions-");
    try {
      CorpusWriter.write(topic.name(), engines.decisions().generate(topic), fresh);
      return CorpusComparison.differences(topic.name(), fresh, committed);
    } finally {
      delete(fresh);
    }
  }

  private static Optional<Corpus> recorded(TopicCorpus corpus, Path committed) {
    try {
      return Optional.of(Corpus.read(CorpusWriter.counterexamples(corpus, committed)));
    } catch (IOException e) {
      return Optional.empty(); // The comparison says what is wrong with the file.
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList());
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
