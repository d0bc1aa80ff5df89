package dev.framecheck.cli;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.threats.ThreatMatrix;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.html.CheckedModel;
import dev.framecheck.kit.html.CheckedMutant;
import dev.framecheck.kit.html.HtmlReport;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code verify} found.
 *
 * @param differences of generated files from what is committed, one sentence each
 */
record MainJobResult(
    CheckReport check,
    MutantReport mutants,
    List<String> differences,
    List<Trace> traces,
    ReplayReport replay,
    ThreatMatrix threats,
    List<Topic> topics,
    List<TopicCorpus> corpora) {

  int status() {
    boolean conforms =
        mutants.passed()
            && withoutMutant().isEmpty()
            && differences.isEmpty()
            && replay.summary().conforms()
            && replay.summary().inconclusive() == 0
            && threats.conforms();
    return ExitStatus.worst(ExitStatus.of(check.worst()), ExitStatus.of(conforms));
  }

  private List<String> withoutMutant() {
    return topics.stream().flatMap(topic -> topic.propertiesWithoutMutant().stream()).toList();
  }

  /** What was found, in lines for people: first a line for each part, then what is wrong. */
  List<String> problems() {
    List<String> lines = new ArrayList<>();
    long caught = mutants.mutants().stream().filter(MutantResult::killed).count();
    lines.add(CheckText.of(check));
    lines.add("");
    lines.add("Mutants: " + caught + " of " + mutants.mutants().size() + " caught.");
    for (MutantResult mutant : mutants.mutants()) {
      if (!mutant.killed()) {
        lines.add("  " + mutant.name() + ": " + mutant.message());
      }
    }
    withoutMutant().forEach(property -> lines.add("  No mutant violates " + property + "."));
    lines.add(ReplayText.of(replay));
    lines.add(
        "Threats: %d of %d answered, %d violated."
            .formatted(
                threats.count(ThreatMatrix.Status.ANSWERED),
                threats.rows().size(),
                threats.count(ThreatMatrix.Status.VIOLATED)));
    lines.add(
        differences.isEmpty()
            ? "Generated files are up to date."
            : "Generated files are out of date:");
    differences.forEach(difference -> lines.add("  " + difference));
    if (replay.summary().inconclusive() > 0) {
      lines.add("On the reference nothing may be inconclusive.");
    }
    return lines;
  }

  /** Writes the report. */
  void write(Path folder) throws IOException {
    HtmlReport page =
        HtmlReport.of(traces)
            .with(check.models().stream().map(MainJobResult::model).toList(), checkedMutants())
            .withThreats(ThreatShape.answers(threats));
    for (TopicCorpus corpus : corpora) {
      page = page.with(corpus.graph());
    }
    ReportFiles.write(folder, replay, page);
  }

  private static CheckedModel model(ModelResult model) {
    return new CheckedModel(
        model.name(),
        model.engine().label(),
        model.size().label(),
        model.result().label(),
        model.distinctStates(),
        model.generatedStates(),
        model.seconds(),
        model.hides(),
        model.properties().stream()
            .map(
                property ->
                    new CheckedModel.Property(
                        property.name(), property.kind().label(), property.result().label()))
            .toList());
  }

  private List<CheckedMutant> checkedMutants() {
    return mutants.mutants().stream()
        .map(
            mutant ->
                new CheckedMutant(
                    mutant.name(),
                    fault(mutant),
                    mutant.expected(),
                    mutant.violated(),
                    mutant.killed(),
                    Math.max(0, mutant.trace().states().size() - 1)))
        .toList();
  }

  private String fault(MutantResult result) {
    return topics.stream()
        .flatMap(topic -> topic.mutants().stream())
        .filter(mutant -> mutant.name().equals(result.name()))
        .map(Topic.Mutant::fault)
        .findFirst()
        .orElse("");
  }
}
