package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code framecheck mutants}. */
@Command(
    name = "mutants",
    description =
        "Checks that each mutant, a model with one fault, violates the property that it names.",
    footer = {"", "Example: framecheck mutants ReservedBitFaultIgnored"})
final class MutantsVerb extends Verb {

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Names of mutants, models or topics; all mutants when there are none.")
  private List<String> names = new ArrayList<>();

  @Mixin private EngineOptions engines = new EngineOptions();

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    List<Topic> topics = project.topics();
    List<List<Topic.Mutant>> chosen = chosen(topics);
    List<MutantResult> results = new ArrayList<>();
    int runs = chosen.stream().mapToInt(List::size).sum();
    try (Engines running = engines.engines(common().tlc(), runs);
        Progress progress = progress("Checking mutants")) {
      for (int i = 0; i < topics.size(); i++) {
        results.addAll(running.mutants(progress).run(topics.get(i), chosen.get(i)).mutants());
      }
    }
    MutantReport report = new MutantReport(results);
    List<String> bare = names.isEmpty() ? withoutMutant(topics) : List.of();
    json(MutantShape.of(report, kept(project)));
    say(MutantText.of(report, bare));
    return ExitStatus.of(report.passed() && bare.isEmpty());
  }

  /** The traces that the counterexamples were kept as. */
  private static List<Trace> kept(Project project) throws IOException {
    List<Trace> kept = new ArrayList<>();
    for (Path file : project.corpusFiles("counterexamples")) {
      kept.addAll(Corpus.read(file).traces());
    }
    return kept;
  }

  private static List<String> withoutMutant(List<Topic> topics) {
    return topics.stream().flatMap(topic -> topic.propertiesWithoutMutant().stream()).toList();
  }

  private List<List<Topic.Mutant>> chosen(List<Topic> topics) {
    Set<String> unknown = new HashSet<>(names);
    List<List<Topic.Mutant>> chosen = new ArrayList<>();
    for (Topic topic : topics) {
      unknown.remove(topic.name());
      topic.models().forEach(model -> unknown.remove(model.name()));
      topic.mutants().forEach(mutant -> unknown.remove(mutant.name()));
      chosen.add(topic.mutants().stream().filter(mutant -> isChosen(topic, mutant)).toList());
    }
    if (!unknown.isEmpty()) {
      throw new InputException(
          "There is no mutant " + String.join(", ", new TreeSet<>(unknown)) + ".");
    }
    return chosen;
  }

  private boolean isChosen(Topic topic, Topic.Mutant mutant) {
    return names.isEmpty()
        || names.contains(mutant.name())
        || names.contains(mutant.model())
        || names.contains(topic.name());
  }
}
