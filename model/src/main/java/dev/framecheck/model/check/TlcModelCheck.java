package dev.framecheck.model.check;

import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcOutcome;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a TLC model: all its properties and probes in one run. Only if that finds a violation, the
 * violated property is left out and the rest is checked again, so that the verdicts are complete.
 */
final class TlcModelCheck {

  private final TlcEngine engine;
  private final TlcOptions options;
  private final Topic topic;
  private final Topic.Model model;
  private final Size size;
  private final List<Topic.Property> properties;
  private final Map<String, PropertyResult> violated = new LinkedHashMap<>();

  TlcModelCheck(TlcEngine engine, TlcOptions options, Topic topic, Topic.Model model, Size size) {
    this(engine, options, topic, model, size, model.properties(size));
  }

  /** A check of some of the properties. */
  TlcModelCheck(
      TlcEngine engine,
      TlcOptions options,
      Topic topic,
      Topic.Model model,
      Size size,
      List<Topic.Property> properties) {
    this.engine = engine;
    this.options = options;
    this.topic = topic;
    this.model = model;
    this.size = size;
    this.properties = properties;
  }

  ModelResult run() {
    return run(TopicSpecs.of(topic, model, size));
  }

  /** Checks a variant of the model, whose configuration asks for the same properties. */
  ModelResult run(TlcSpec variant) {
    List<String> probes =
        properties.stream()
            .filter(property -> property.kind() == PropertyKind.PROBE)
            .map(Topic.Property::name)
            .toList();
    TlcSpec spec = Probes.into(variant, probes);
    TlcResult result = engine.run(spec, options);
    // Without the wait for a worker, which would count the time of other models.
    double seconds = result.seconds();
    // Each round leaves out a property more, so this ends.
    boolean progress = true;
    while (progress && !result.ok()) {
      List<Culprit.Violation> violations =
          new Culprit(engine, options).find(spec, properties, result);
      violations.forEach(this::note);
      TlcConfig rest = without(spec.config(), violations);
      progress = !rest.equals(spec.config());
      spec = spec.withConfig(rest);
      if (progress) {
        result = engine.run(spec, options);
        seconds += result.seconds();
      }
    }
    return report(result, seconds);
  }

  private void note(Culprit.Violation violation) {
    Topic.Property property = violation.property();
    TlcResult shown = violation.result();
    violated.putIfAbsent(
        property.name(),
        new PropertyResult(
            property.name(),
            property.kind(),
            Verdict.FAIL,
            shown.outcome().describe(),
            shown.counterexample(),
            ""));
  }

  private static TlcConfig without(TlcConfig config, List<Culprit.Violation> violations) {
    TlcConfig rest = config;
    for (Culprit.Violation violation : violations) {
      Topic.Property property = violation.property();
      rest =
          property.kind() == PropertyKind.DEADLOCK
              ? rest.withCheckDeadlock(false)
              : rest.without(property.name());
    }
    return rest;
  }

  private ModelResult report(TlcResult last, double seconds) {
    Set<String> reached = Probes.reached(last);
    List<PropertyResult> results = new ArrayList<>();
    for (Topic.Property property : properties) {
      PropertyResult known = violated.get(property.name());
      results.add(known != null ? known : judge(property, last, reached));
    }
    Verdict verdict = Outcomes.verdict(last.outcome());
    if (verdict == Verdict.PASS
        && results.stream().anyMatch(result -> result.result() != Verdict.PASS)) {
      verdict = Verdict.FAIL;
    }
    return new ModelResult(
        model.name(),
        topic.name(),
        EngineKind.TLC,
        size,
        verdict,
        message(verdict, last, results),
        last.distinctStates(),
        last.generatedStates(),
        seconds,
        Outcomes.hides(model, size),
        results);
  }

  private static PropertyResult judge(
      Topic.Property property, TlcResult last, Set<String> reached) {
    if (property.kind() == PropertyKind.PROBE && reached.contains(property.name())) {
      return PropertyResult.of(property, Verdict.PASS, "");
    }
    if (!last.ok()) {
      return PropertyResult.of(property, Verdict.UNKNOWN, "it was not checked to the end");
    }
    return property.kind() == PropertyKind.PROBE
        ? PropertyResult.of(property, Verdict.FAIL, "no reachable state violates it")
        : PropertyResult.of(property, Verdict.PASS, "");
  }

  private static String message(Verdict verdict, TlcResult last, List<PropertyResult> results) {
    if (verdict == Verdict.PASS) {
      return "";
    }
    return last.outcome() instanceof TlcOutcome.Ok
        ? Outcomes.failures(results)
        : last.outcome().describe();
  }
}
