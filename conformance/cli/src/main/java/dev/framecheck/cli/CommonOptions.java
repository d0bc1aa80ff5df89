package dev.framecheck.cli;

import dev.framecheck.cli.project.Project;
import dev.framecheck.cli.project.ProjectFinder;
import dev.framecheck.model.tlc.TlcJar;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every verb. */
final class CommonOptions {

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--debug", description = "With an error, show where in the program it arose.")
  private boolean debug;

  @Option(
      names = "--specs",
      paramLabel = "DIR",
      description = "The specifications to use, instead of those that belong to this command.")
  private @Nullable Path specs;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The corpus to use, instead of the one that belongs to this command.")
  private @Nullable Path corpus;

  @Option(
      names = "--tla2tools",
      paramLabel = "JAR",
      defaultValue = "${env:FRAMECHECK_TLA2TOOLS}",
      description = "The TLC to use, instead of the one inside; also FRAMECHECK_TLA2TOOLS.")
  private @Nullable Path tla2tools;

  boolean json() {
    return json;
  }

  boolean debug() {
    return debug;
  }

  /** The specifications and the corpus. */
  Project project() throws IOException {
    return ProjectFinder.find(specs, corpus);
  }

  /** The TLC that was asked for. */
  TlcJar tlc() {
    return tla2tools == null || tla2tools.toString().isEmpty()
        ? TlcJar.bundled()
        : TlcJar.of(tla2tools);
  }
}
