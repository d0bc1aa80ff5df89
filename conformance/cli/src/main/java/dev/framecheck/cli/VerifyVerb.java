package dev.framecheck.cli;

import dev.framecheck.cli.project.Project;
import dev.framecheck.cli.project.ProjectFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code framecheck verify}. */
@Command(
    name = "verify",
    description = {
      "The main job: checks the models and the mutants, compares the corpus and the manifests with"
          + " what they give, replays the corpus against the reference, answers the threats and"
          + " writes the report."
    },
    footer = {"", "Example: framecheck verify --report target/report"})
final class VerifyVerb extends Verb {

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where to write the report; target/report of the source tree unless given.")
  private @Nullable Path folder;

  @Mixin private EngineOptions engines = new EngineOptions();

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    Path report = folder == null ? defaultFolder() : folder;
    Files.createDirectories(report);
    MainJob job = new MainJob(project, common().tlc(), this::say, this::progress);
    MainJobResult result;
    try (Engines running = engines.engines(common().tlc(), Integer.MAX_VALUE)) {
      result = job.run(running);
    }
    result.write(report);
    json(VerifyShape.of(result, report.resolve(ReportFiles.PAGE)));
    int status = result.status();
    say(
        (status == ExitStatus.CONFORMS ? "Everything conforms" : "Not everything conforms")
            + "; the report is "
            + report.resolve(ReportFiles.PAGE));
    return status;
  }

  private static Path defaultFolder() {
    Path home = ProjectFinder.home();
    return (home == null ? Path.of("") : home).resolve("target").resolve("report");
  }
}
