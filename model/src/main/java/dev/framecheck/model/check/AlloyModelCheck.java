package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyCommand;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.alloy.AlloyOutcome;
import dev.framecheck.model.alloy.AlloyResult;
import dev.framecheck.model.tlc.Counterexample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Checks an Alloy model: all the commands that are listed for a size, side by side. */
final class AlloyModelCheck {

  private final AlloyEngine engine;
  private final Duration timeout;
  private final Topic topic;
  private final Topic.Model model;
  private final Size size;

  AlloyModelCheck(AlloyEngine engine, Duration timeout, Topic topic, Topic.Model model, Size size) {
    this.engine = engine;
    this.timeout = timeout;
    this.topic = topic;
    this.model = model;
    this.size = size;
  }

  ModelResult run() {
    long start = System.nanoTime();
    Path file = topic.folder().resolve(model.module());
    Map<String, AlloyCommand> commands = commands(file);
    List<CompletableFuture<AlloyResult>> runs = new ArrayList<>();
    for (Topic.Property property : model.properties(size)) {
      AlloyCommand command = commands.get(property.name());
      if (command == null) {
        throw new SpecificationException(
            model.module() + ": there is no command " + property.name());
      }
      requireKind(model, property, command);
      runs.add(engine.submit(file, command, timeout));
    }
    List<PropertyResult> results = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      results.add(judge(model.properties(size).get(i), runs.get(i).join()));
    }
    return report(topic, model, size, results, (System.nanoTime() - start) / 1e9);
  }

  private Map<String, AlloyCommand> commands(Path file) {
    Map<String, AlloyCommand> commands = new LinkedHashMap<>();
    for (AlloyCommand command : engine.commands(file)) {
      if (commands.put(command.name(), command) != null) {
        throw new SpecificationException(
            model.module() + ": there are two commands " + command.name());
      }
      if (model.property(command.name()).isEmpty()) {
        throw new SpecificationException(
            model.module()
                + ":"
                + command.line()
                + ": command "
                + command.name()
                + " isn't listed in "
                + Topic.FILE);
      }
    }
    return commands;
  }

  static void requireKind(Topic.Model model, Topic.Property property, AlloyCommand command) {
    boolean fits =
        command.check() == (property.kind() == PropertyKind.ALLOY_CHECK)
            && command.expectsInstance().isPresent();
    if (!fits) {
      throw new SpecificationException(
          model.module()
              + ":"
              + command.line()
              + ": command "
              + command.name()
              + " must be of kind "
              + property.kind().label()
              + " and say what it expects");
    }
  }

  static PropertyResult judge(Topic.Property property, AlloyResult result) {
    if (result.passed()) {
      return PropertyResult.of(property, Verdict.PASS, "");
    }
    String instance =
        result.outcome() instanceof AlloyOutcome.Satisfiable found ? found.text() : "";
    return new PropertyResult(
        property.name(),
        property.kind(),
        result.refuted() ? Verdict.FAIL : Verdict.ERROR,
        result.outcome().describe(),
        Counterexample.NONE,
        instance);
  }

  static ModelResult report(
      Topic topic, Topic.Model model, Size size, List<PropertyResult> results, double seconds) {
    Verdict verdict = Verdict.PASS;
    for (PropertyResult result : results) {
      if (result.result() == Verdict.ERROR
          || (result.result() == Verdict.FAIL && verdict == Verdict.PASS)) {
        verdict = result.result();
      }
    }
    return new ModelResult(
        model.name(),
        topic.name(),
        EngineKind.ALLOY,
        size,
        verdict,
        Outcomes.failures(results),
        0,
        0,
        seconds,
        Outcomes.hides(model, size),
        results);
  }
}
