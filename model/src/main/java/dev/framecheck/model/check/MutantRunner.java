package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyCommand;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.alloy.AlloyOutcome;
import dev.framecheck.model.alloy.AlloyResult;
import dev.framecheck.model.tlc.Counterexample;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that each mutant violates the property that it must violate: a mutant that passes, or
 * violates another, shows that a property doesn't say what it seems to say. As many run at once as
 * the pool behind the engines is wide; each is abandoned at its first violation.
 *
 * <p>A mutant is checked against the invariants and properties of steps of its model, and against a
 * temporal property or a refinement only if it is expected to violate that one, since TLC doesn't
 * name those. Safe for use by many threads.
 */
public final class MutantRunner {

  private final TlcEngine tlc;
  private final AlloyEngine alloy;
  private final TlcOptions options;
  private final CheckListener listener;

  /**
   * A runner.
   *
   * @param options for TLC; the time limit also holds for each command of Alloy
   * @param listener hears of each mutant
   */
  public MutantRunner(
      TlcEngine tlc, AlloyEngine alloy, TlcOptions options, CheckListener listener) {
    this.tlc = tlc;
    this.alloy = alloy;
    this.options = options;
    this.listener = listener;
  }

  /** Runs every mutant of a topic. */
  public MutantReport run(Topic topic) {
    return run(topic, topic.mutants());
  }

  /**
   * Runs mutants of a topic.
   *
   * @return a result for each, in the same order, also if an engine fails
   * @throws SpecificationException if a mutant's files can't be used at all
   */
  public MutantReport run(Topic topic, List<Topic.Mutant> mutants) {
    listener.planned(mutants.size());
    return new MutantReport(
        Coordination.all(
            mutants,
            mutant -> {
              String task = topic.name() + "/" + mutant.name();
              listener.started(task);
              MutantResult result = run(topic, mutant);
              listener.finished(task, result.killed() ? "pass" : "fail", result.seconds());
              return result;
            }));
  }

  private MutantResult run(Topic topic, Topic.Mutant mutant) {
    Topic.Model model = topic.model(mutant.model());
    if (model.table().isPresent()) {
      return new AgreementModelCheck(tlc.jar(), alloy, options.timeout(), topic, model).run(mutant);
    }
    if (model.engine() == EngineKind.ALLOY) {
      return runAlloy(topic, mutant);
    }
    List<Topic.Property> properties = model.properties(mutant.size());
    TlcSpec spec = TopicSpecs.of(topic, mutant);
    TlcSpec asked = spec.withConfig(asked(spec.config(), mutant, properties));
    TlcOptions fitting = mutant.size() == Size.LARGE ? Coordination.forLongRun(options) : options;
    TlcResult result = tlc.run(asked, fitting);
    List<Culprit.Violation> violations = new Culprit(tlc, fitting).find(asked, properties, result);
    return judge(topic, mutant, result, violations);
  }

  private static TlcConfig asked(
      TlcConfig config, Topic.Mutant mutant, List<Topic.Property> properties) {
    Set<String> actions =
        properties.stream()
            .filter(property -> property.kind() == PropertyKind.ACTION)
            .map(Topic.Property::name)
            .collect(Collectors.toSet());
    TlcConfig asked =
        config.withProperties(
            config.properties().stream()
                .filter(name -> actions.contains(name) || name.equals(mutant.expected()))
                .toList());
    for (String other : mutant.alsoViolates()) {
      asked = asked.without(other);
    }
    return asked;
  }

  private static MutantResult judge(
      Topic topic, Topic.Mutant mutant, TlcResult result, List<Culprit.Violation> violations) {
    Optional<Culprit.Violation> kill =
        violations.stream()
            .filter(violation -> violation.property().name().equals(mutant.expected()))
            .findFirst();
    String violated =
        kill.isPresent()
            ? mutant.expected()
            : String.join(", ", violations.stream().map(v -> v.property().name()).toList());
    return new MutantResult(
        mutant.name(),
        topic.name(),
        mutant.model(),
        mutant.expected(),
        violated,
        kill.isPresent(),
        kill.isPresent() ? "" : disappointment(mutant, result),
        result.seconds(),
        kill.map(violation -> violation.result().counterexample()).orElse(result.counterexample()),
        "");
  }

  private static String disappointment(Topic.Mutant mutant, TlcResult result) {
    return result.ok()
        ? "it violates nothing"
        : "instead of violating " + mutant.expected() + ": " + result.outcome().describe();
  }

  private MutantResult runAlloy(Topic topic, Topic.Mutant mutant) {
    try (AlloyMutant files = AlloyMutant.of(topic, mutant)) {
      AlloyCommand command =
          alloy.commands(files.module()).stream()
              .filter(candidate -> candidate.name().equals(mutant.expected()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new SpecificationException(
                          mutant.module() + ": there is no command " + mutant.expected()));
      return judge(topic, mutant, alloy.run(files.module(), command, options.timeout()));
    }
  }

  private static MutantResult judge(Topic topic, Topic.Mutant mutant, AlloyResult result) {
    boolean killed = result.refuted();
    return new MutantResult(
        mutant.name(),
        topic.name(),
        mutant.model(),
        mutant.expected(),
        killed ? mutant.expected() : "",
        killed,
        killed
            ? ""
            : "instead of refuting " + mutant.expected() + ": " + result.outcome().describe(),
        result.seconds(),
        Counterexample.NONE,
        result.outcome() instanceof AlloyOutcome.Satisfiable found ? found.text() : "");
  }
}
