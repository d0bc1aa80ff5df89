package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Vacuity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code framecheck check}. */
@Command(
    name = "check",
    description = "Model-checks every property of every model.",
    footer = {
      "",
      "Example: framecheck check Framing --size small",
      "Example: framecheck check Relation --size large --distributed 127.0.0.1"
    })
final class CheckVerb extends Verb {

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..*",
      description = "Names of models or of topics; all models when there are none.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "small",
      description = "The size of the bounds: small takes seconds, large minutes or more.")
  private Size size = Size.SMALL;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "Only the models of this model checker: tlc or alloy.")
  private @Nullable EngineKind engine;

  @Option(
      names = "--coverage",
      description =
          "Also look for expressions of actions and properties that no model ever evaluates, which"
              + " would make a property hold for want of anything to judge. Takes a second run.")
  private boolean coverage;

  @Mixin private EngineOptions engines = new EngineOptions();

  @Mixin private DistributedOptions distributed = new DistributedOptions();

  @Override
  public Integer call() throws Exception {
    boolean isDistributed = distributed.wanted();
    if (isDistributed && (coverage || engine == EngineKind.ALLOY)) {
      throw new InputException(
          "--distributed goes with neither --coverage nor --engine alloy, since TLC's workers"
              + " count nothing and Alloy has none.");
    }
    EngineKind only = isDistributed ? EngineKind.TLC : engine;
    ModelChoice choice = new ModelChoice(names, size, only, common().project().topics());
    CheckReport report;
    List<Vacuity.Unreached> unreached = List.of();
    try (Engines running = engines.engines(common().tlc(), choice.runs());
        Progress progress = progress("Checking models")) {
      report =
          isDistributed
              ? distributed.check(choice, size, running, progress)
              : choice.check(running, progress);
      if (coverage) {
        unreached = choice.unreached(running, progress);
      }
    }
    json(CheckShape.of(report));
    say(CheckText.of(report));
    if (isDistributed) {
      DistributedOptions.leftOut(report).forEach(this::say);
    }
    for (Vacuity.Unreached one : unreached) {
      say("%s: nothing in %s is ever evaluated here.".formatted(one.place(), one.owner()));
    }
    int status = ExitStatus.of(report.worst());
    return status == ExitStatus.CONFORMS && !unreached.isEmpty() ? ExitStatus.VIOLATION : status;
  }
}
