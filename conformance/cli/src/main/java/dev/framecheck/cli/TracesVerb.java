package dev.framecheck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code framecheck traces}. */
@Command(
    name = "traces",
    synopsisSubcommandLabel = "generate|verify|list|show",
    description = "The corpus of traces.",
    subcommands = {
      TracesGenerateVerb.class,
      TracesVerifyVerb.class,
      TracesListVerb.class,
      TracesShowVerb.class
    },
    footer = {"", "Example: framecheck traces list --clause 5.5"})
final class TracesVerb implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "What to do with the traces is missing: generate, verify, list or show");
  }
}
