package dev.framecheck.cli;

import dev.framecheck.cli.project.Project;
import dev.framecheck.cli.threats.AnswersPage;
import dev.framecheck.cli.threats.JudgedReport;
import dev.framecheck.cli.threats.RecordedEvidence;
import dev.framecheck.cli.threats.ThreatMatrix;
import dev.framecheck.cli.threats.ThreatPages;
import dev.framecheck.cli.threats.ThreatRegister;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.report.WholeFile;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code framecheck threats}. */
@Command(
    name = "threats",
    description = {
      "Shows for each threat the properties that rule it out, the mutants that were caught, the"
          + " traces, and the verdict of the reference on those.",
      "What the model checkers found is taken from the manifests; 'verify' finds it anew."
    },
    footer = {"", "Example: framecheck threats --json"})
final class ThreatsVerb extends Verb {

  @Option(
      names = "--write-pages",
      description = "Write the pages that answer a question in plain sentences, and stop.")
  private boolean writePages;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a page for a security reviewer: each threat, its rule, why it holds, what goes"
              + " wrong without it.")
  private @Nullable Path html;

  @Option(
      names = "--judged",
      paramLabel = "FILE",
      description =
          "What 'replay --json' printed of an implementation, for that page. May be repeated.")
  private List<Path> judged = List.of();

  /** What {@code --write-pages --json} prints. */
  private record Pages(List<String> files) {}

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    List<Topic> topics = project.topics();
    if (writePages) {
      return pages(topics);
    }
    ThreatRegister register = register(project);
    List<Trace> traces = project.corpus("").traces();
    List<Decision> decisions = project.decisions().all();
    ReplayReport reference;
    try (Progress progress = progress("Replaying")) {
      progress.planned(traces.size() + decisions.size());
      reference =
          ReplayTargets.reference(traces, progress)
              .with(ReplayTargets.decisions(decisions, progress));
    }
    ThreatMatrix matrix =
        ThreatMatrix.of(
            register, topics, RecordedEvidence.read(topics), traces, decisions, reference);
    if (html != null) {
      List<JudgedReport> reports = new ArrayList<>(List.of(JudgedReport.of(reference)));
      for (Path file : judged) {
        reports.add(JudgedReport.read(file));
      }
      WholeFile.write(
          html, ThreatPages.of(matrix, register, topics, traces, decisions, reports).text());
      say("wrote " + html);
    }
    json(ThreatShape.of(matrix));
    say(ThreatShape.text(matrix));
    return ExitStatus.of(matrix.conforms());
  }

  private Integer pages(List<Topic> topics) throws IOException {
    List<String> files = new ArrayList<>();
    for (Topic topic : topics) {
      if (AnswersPage.exists(topic)) {
        Path file = topic.folder().resolve(AnswersPage.FILE);
        WholeFile.write(file, AnswersPage.text(topic));
        files.add(file.toString());
        say("wrote " + file);
      }
    }
    json(new Pages(files));
    return ExitStatus.CONFORMS;
  }

  static ThreatRegister register(Project project) throws IOException {
    return ThreatRegister.read(
        project.specs().resolve(Project.THREATS).resolve(ThreatRegister.FILE));
  }
}
