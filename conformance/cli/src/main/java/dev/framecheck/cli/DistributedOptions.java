package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.PropertyResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.Verdict;
import dev.framecheck.model.distributed.Cluster;
import dev.framecheck.model.distributed.DistributedChecker;
import dev.framecheck.model.distributed.DistributedListener;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that hand a check to TLC's own server and workers. */
final class DistributedOptions {

  private static final Pattern ADDRESS = Pattern.compile("([\\w.-]+)(?::(\\d{1,5}))?");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--distributed",
      paramLabel = "HOST[:PORT]",
      description =
          "Check invariants with TLC's own server and workers. HOST is how workers reach this"
              + " machine; 127.0.0.1 keeps the server to it. The port is 10997 unless given, 0 any"
              + " that is free.")
  private @Nullable String address;

  @Option(
      names = "--distributed-workers",
      paramLabel = "N",
      description =
          "Workers to start on this machine; as many as there are processors unless given. Workers"
              + " on other hosts are started with the command that is then shown.")
  private @Nullable Integer workers;

  @Option(
      names = "--invariants-only",
      description =
          "With --distributed: leave out the properties that TLC's distributed mode can't check.")
  private boolean invariantsOnly;

  /** Whether the check is to be distributed. */
  boolean wanted() {
    if (address == null && (workers != null || invariantsOnly)) {
      throw new InputException(
          (invariantsOnly ? "--invariants-only" : "--distributed-workers")
              + " goes with --distributed.");
    }
    return address != null;
  }

  /** Checks, after refusing what would not be checked. */
  CheckReport check(ModelChoice choice, Size size, Engines engines, Progress progress) {
    Cluster cluster = cluster();
    if (!invariantsOnly) {
      refuse(choice.counted(), size);
    }
    DistributedListener listener =
        new DistributedListener() {
          @Override
          public void serving(String model, String command) {
            if (cluster.localWorkers() == 0 || !cluster.isLocal()) {
              tell(model + " waits for workers; on another host: " + command);
            }
          }
        };
    return engines.distributed(cluster, progress, listener).check(choice.counted(), size);
  }

  private void tell(String line) {
    spec.commandLine().getErr().println("framecheck: " + line);
    spec.commandLine().getErr().flush();
  }

  private Cluster cluster() {
    Matcher parts = ADDRESS.matcher(address == null ? "" : address);
    int port = Cluster.USUAL_PORT;
    if (parts.matches() && parts.group(2) != null) {
      port = Integer.parseInt(parts.group(2));
    }
    if (!parts.matches() || port > 65535) {
      throw new InputException("--distributed is HOST or HOST:PORT, not " + address + ".");
    }
    int count = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    if (count < 0) {
      throw new InputException("--distributed-workers is at least 0, not " + count + ".");
    }
    return new Cluster(parts.group(1), port, count);
  }

  private static void refuse(List<Checker.Subject> subjects, Size size) {
    List<String> refused = new ArrayList<>();
    for (Checker.Subject subject : subjects) {
      for (Topic.Property property : DistributedChecker.leftOut(subject, size)) {
        refused.add(
            subject.model().name() + "." + property.name() + " (" + property.kind().label() + ")");
      }
    }
    if (!refused.isEmpty()) {
      throw new InputException(
          "TLC's distributed mode ignores temporal properties and misses violations of properties"
              + " of steps, so it can't check "
              + String.join(", ", refused)
              + "; --invariants-only checks the rest.");
    }
  }

  /** Says in one line for each model what was not checked. */
  static List<String> leftOut(CheckReport report) {
    List<String> lines = new ArrayList<>();
    for (ModelResult model : report.models()) {
      List<String> unknown =
          model.properties().stream()
              .filter(property -> property.result() == Verdict.UNKNOWN)
              .map(PropertyResult::name)
              .toList();
      if (!unknown.isEmpty()) {
        lines.add(model.name() + ": not checked: " + String.join(", ", unknown) + ".");
      }
    }
    return lines;
  }
}
