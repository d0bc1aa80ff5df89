package dev.framecheck.cli;

import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.Size;
import dev.framecheck.traces.Role;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of the {@code framecheck} command. */
@Command(
    name = "framecheck",
    mixinStandardHelpOptions = true,
    version = "framecheck 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "VERB",
    description = "Which behaviours does RFC 6455 forbid, and does this implementation show any?",
    subcommands = {
      CheckVerb.class,
      MutantsVerb.class,
      TracesVerb.class,
      ReplayVerb.class,
      SurveyVerb.class,
      ValidateVerb.class,
      LearnVerb.class,
      ProxyVerb.class,
      ThreatsVerb.class,
      ManifestVerb.class,
      VerifyVerb.class
    },
    footer = {
      "",
      "Exit status: 0 conforms, 1 a violation was found, 2 the input or the usage is wrong, 3 a tool"
          + " failed or ran out of time or memory.",
      "",
      "Example: framecheck replay ws://localhost:9001/ --report target/report"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    Scratch.use();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the command and gives its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return commandLine(out, err).execute(args);
    } catch (OutOfMemoryError e) {
      err.println("framecheck: out of memory; FRAMECHECK_JAVA_OPTS=-Xmx4g gives it more.");
      return ExitStatus.TOOL;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The command, which has not read any argument yet. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    ErrorSentences errors = new ErrorSentences();
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .registerConverter(Duration.class, Durations::parse)
        .registerConverter(
            RecordedTopic.class,
            text -> Labels.parse(text, RecordedTopic.values(), RecordedTopic::text))
        .registerConverter(Role.class, text -> Labels.parse(text, Role.values(), Role::text))
        .registerConverter(Size.class, text -> Labels.parse(text, Size.values(), Size::label))
        .registerConverter(
            EngineKind.class, text -> Labels.parse(text, EngineKind.values(), EngineKind::label))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A verb is missing");
  }
}
