package dev.framecheck.model.check;

import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcOutcome;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Names the properties that a violation concerns. TLC names no temporal property, and of a property
 * that is a conjunction only the place of a part; there each candidate is checked by itself.
 */
final class Culprit {

  private final TlcEngine engine;
  private final TlcOptions options;

  Culprit(TlcEngine engine, TlcOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /** A property and the run that shows its violation. */
  record Violation(Topic.Property property, TlcResult result) {}

  /**
   * The violated properties that account for a run's outcome.
   *
   * @return at least one if the outcome is a violation of something that is listed, otherwise none
   */
  List<Violation> find(TlcSpec spec, List<Topic.Property> listed, TlcResult result) {
    TlcOutcome outcome = result.outcome();
    if (outcome instanceof TlcOutcome.InvariantViolated violated) {
      return named(spec, listed, result, violated.name());
    }
    if (outcome instanceof TlcOutcome.ActionPropertyViolated violated) {
      return named(spec, listed, result, violated.name());
    }
    if (outcome instanceof TlcOutcome.TemporalViolated) {
      List<Topic.Property> candidates =
          configured(spec, listed).stream()
              .filter(property -> property.kind().mayConcernInfiniteBehaviours())
              .toList();
      return among(spec, candidates, result);
    }
    if (outcome instanceof TlcOutcome.Deadlock) {
      return listed.stream()
          .filter(property -> property.kind() == PropertyKind.DEADLOCK)
          .map(property -> new Violation(property, result))
          .toList();
    }
    if (outcome instanceof TlcOutcome.AssumptionFalse assumptions) {
      List<String> names =
          assumptions.places().stream()
              .map(place -> Assumptions.nameAt(place, spec.searchPath()))
              .flatMap(Optional::stream)
              .toList();
      return listed.stream()
          .filter(property -> property.kind() == PropertyKind.ASSUME)
          .filter(property -> names.contains(property.name()))
          .map(property -> new Violation(property, result))
          .toList();
    }
    return List.of();
  }

  private List<Violation> named(
      TlcSpec spec, List<Topic.Property> listed, TlcResult result, String name) {
    Optional<Topic.Property> property =
        listed.stream().filter(candidate -> candidate.name().equals(name)).findFirst();
    return property.isPresent()
        ? List.of(new Violation(property.get(), result))
        : among(spec, configured(spec, listed), result);
  }

  private static List<Topic.Property> configured(TlcSpec spec, List<Topic.Property> listed) {
    return listed.stream()
        .filter(property -> property.kind().isConfiguredProperty())
        .filter(property -> spec.config().properties().contains(property.name()))
        .toList();
  }

  private List<Violation> among(TlcSpec spec, List<Topic.Property> candidates, TlcResult result) {
    if (candidates.size() == 1) {
      return List.of(new Violation(candidates.get(0), result));
    }
    List<CompletableFuture<TlcResult>> runs = new ArrayList<>();
    for (Topic.Property candidate : candidates) {
      TlcConfig alone =
          spec.config().withInvariants(List.of()).withProperties(List.of(candidate.name()));
      runs.add(engine.submit(spec.withConfig(alone), options));
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      TlcResult run = runs.get(i).join();
      if (isViolation(run.outcome())) {
        violations.add(new Violation(candidates.get(i), run));
      }
    }
    return violations;
  }

  /** Whether an outcome says that some property is violated, as opposed to not checked. */
  static boolean isViolation(TlcOutcome outcome) {
    return outcome instanceof TlcOutcome.InvariantViolated
        || outcome instanceof TlcOutcome.ActionPropertyViolated
        || outcome instanceof TlcOutcome.TemporalViolated;
  }
}
