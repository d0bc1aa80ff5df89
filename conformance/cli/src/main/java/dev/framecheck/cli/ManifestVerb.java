package dev.framecheck.cli;

import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.Manifest;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code framecheck manifest}. */
@Command(
    name = "manifest",
    description =
        "Records what each model and mutant comes to, or compares it with what is recorded.",
    footer = {"", "Example: framecheck manifest --write --size large"})
final class ManifestVerb extends Verb {

  @ArgGroup private Mode mode = new Mode();

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "small",
      description = "The size of the bounds: small or large.")
  private Size size = Size.SMALL;

  @Mixin private EngineOptions engines = new EngineOptions();

  /** At most one of these. */
  private static final class Mode {
    @Option(names = "--check", description = "Compare, and change nothing (the default).")
    @SuppressWarnings("UnusedVariable") // what is done when the other one is not asked for
    private boolean check;

    @Option(names = "--write", description = "Write the manifests anew.")
    private boolean write;
  }

  /** What {@code --json} prints. */
  private record Shape(List<String> differences) {}

  @Override
  public Integer call() throws Exception {
    List<String> differences = new ArrayList<>();
    int status = ExitStatus.CONFORMS;
    List<Topic> topics = common().project().topics();
    for (Topic topic : topics) {
      CheckReport check;
      MutantReport mutants;
      try (Engines running = engines.engines(common().tlc(), topic.models().size());
          Progress progress = progress("Checking " + topic.name())) {
        check = running.checker(progress).check(topic, size);
        mutants = running.mutants(progress).run(topic);
      }
      if (mode.write) {
        Manifest.write(topic, check, mutants);
        say("wrote " + topic.folder().resolve(Manifest.FILE));
      } else {
        differences.addAll(Manifest.verify(topic, check, mutants));
      }
      status = ExitStatus.worst(status, unusable(check));
    }
    json(new Shape(differences));
    differences.forEach(this::say);
    if (!mode.write) {
      say(differences.isEmpty() ? "The manifests are right." : "'manifest --write' records this.");
    }
    return ExitStatus.worst(status, ExitStatus.of(differences.isEmpty()));
  }

  /** A manifest records violations, if there are any, but not that a model checker broke down. */
  private static int unusable(CheckReport check) {
    int status = ExitStatus.of(check.worst());
    return status == ExitStatus.VIOLATION ? ExitStatus.CONFORMS : status;
  }
}
