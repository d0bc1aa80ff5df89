package dev.framecheck.cli;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.project.Project;
import dev.framecheck.model.check.Topic;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code framecheck traces verify}. */
@Command(
    name = "verify",
    description = "Checks byte for byte that the corpus is what the models give today.",
    footer = {"", "Example: framecheck traces verify"})
final class TracesVerifyVerb extends Verb {

  @Mixin private EngineOptions engines = new EngineOptions();

  /** What {@code --json} prints. */
  private record Shape(List<String> differences) {}

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    // Corrupt files are wrong input, which is told from files that are merely out of date.
    project.corpus("");
    project.decisions();
    List<String> differences = new ArrayList<>();
    for (Topic topic : CorpusRuns.topics(project)) {
      try (Engines running = engines.engines(common().tlc(), topic.mutants().size());
          Progress progress = progress("Checking mutants")) {
        differences.addAll(
            CorpusRuns.differences(
                TopicCorpus.of(topic, common().tlc()),
                CorpusRuns.mutants(running, topic, progress),
                project.corpus()));
      }
    }
    for (Topic topic : CorpusRuns.decisionTopics(project)) {
      try (Engines running = engines.engines(common().tlc(), 1)) {
        differences.addAll(CorpusRuns.differences(running, topic, project.corpus()));
      }
    }
    json(new Shape(differences));
    differences.forEach(this::say);
    say(differences.isEmpty() ? "The corpus is what the models give." : regenerate());
    return ExitStatus.of(differences.isEmpty());
  }

  private static String regenerate() {
    return "'framecheck traces generate' writes it anew.";
  }
}
