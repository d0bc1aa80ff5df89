package dev.framecheck.cli;

import dev.framecheck.cli.corpus.CorpusWriter;
import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.model.check.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code framecheck traces generate}. */
@Command(
    name = "generate",
    description = "Makes the corpus from the models; the same models give the same bytes.",
    footer = {"", "Example: framecheck traces generate --suite full --output target/corpus"})
final class TracesGenerateVerb extends Verb {

  private static final String COMMITTED = "committed";
  private static final String FULL = "full";

  @Option(
      names = "--suite",
      defaultValue = COMMITTED,
      description =
          "committed: the files that are kept with the project (the core suite, a counterexample of"
              + " each mutant, and what the full suite covers); full: walks over every transition.")
  private String suite = COMMITTED;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write; the folder of the corpus unless given.")
  private @Nullable Path output;

  @Mixin private EngineOptions engines = new EngineOptions();

  /** What {@code --json} prints. */
  private record Shape(List<String> files) {}

  @Override
  public Integer call() throws Exception {
    if (!suite.equals(COMMITTED) && !suite.equals(FULL)) {
      throw new InputException("There is no suite " + suite + "; there are committed and full.");
    }
    Project project = common().project();
    Path folder = output == null ? project.corpus() : output;
    Files.createDirectories(folder);
    List<String> files = new ArrayList<>();
    for (Topic topic : CorpusRuns.topics(project)) {
      for (Path file : write(topic, folder)) {
        files.add(file.toString());
        say("wrote " + file);
      }
    }
    if (suite.equals(COMMITTED)) {
      for (Topic topic : CorpusRuns.decisionTopics(project)) {
        try (Engines running = engines.engines(common().tlc(), 1)) {
          Path file = CorpusWriter.write(topic.name(), running.decisions().generate(topic), folder);
          files.add(file.toString());
          say("wrote " + file);
        }
      }
    }
    json(new Shape(files));
    return ExitStatus.CONFORMS;
  }

  private List<Path> write(Topic topic, Path folder) throws Exception {
    if (suite.equals(FULL)) {
      Path file = folder.resolve(topic.name() + "-full.jsonl.gz");
      TopicCorpus.of(topic, common().tlc()).full().write(file);
      return List.of(file);
    }
    try (Engines running = engines.engines(common().tlc(), topic.mutants().size());
        Progress progress = progress("Checking mutants")) {
      return CorpusWriter.write(
          TopicCorpus.of(topic, common().tlc()),
          CorpusRuns.mutants(running, topic, progress),
          Optional.empty(),
          folder);
    }
  }
}
