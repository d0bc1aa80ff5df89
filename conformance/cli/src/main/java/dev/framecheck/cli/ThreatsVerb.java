package dev.framecheck.cli;

import dev.framecheck.cli.project.Project;
import dev.framecheck.cli.threats.RecordedEvidence;
import dev.framecheck.cli.threats.ThreatMatrix;
import dev.framecheck.cli.threats.ThreatRegister;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

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

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    List<Topic> topics = project.topics();
    ThreatRegister register = register(project);
    List<Trace> traces = project.corpus("").traces();
    ReplayReport reference;
    try (Progress progress = progress("Replaying")) {
      progress.planned(traces.size());
      reference = ReplayTargets.reference(traces, progress);
    }
    ThreatMatrix matrix =
        ThreatMatrix.of(register, topics, RecordedEvidence.read(topics), traces, reference);
    json(ThreatShape.of(matrix));
    say(ThreatShape.text(matrix));
    return ExitStatus.of(matrix.conforms());
  }

  static ThreatRegister register(Project project) throws IOException {
    return ThreatRegister.read(
        project.specs().resolve(Project.THREATS).resolve(ThreatRegister.FILE));
  }
}
