package dev.framecheck.model.check;

import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What TLC says of the properties that two engines share, with and without each fault. */
final class MachineVerdicts {

  private final TlcEngine engine;
  private final TlcOptions options;
  private final Topic topic;
  private final Topic.Model machine;
  private final String config;
  private final Collection<String> shared;

  MachineVerdicts(TlcEngine engine, TlcOptions options, Topic topic, EngineAgreement agreement) {
    this.engine = engine;
    this.options = options;
    this.topic = topic;
    this.machine = topic.model(agreement.tlc());
    this.config = agreement.config();
    this.shared = agreement.properties().values();
  }

  /** The verdicts without a fault, by property. */
  Map<String, Verdict> sound() {
    Size any = machine.sizes().keySet().iterator().next();
    TlcConfig bounds = TlcConfig.read(topic.folder().resolve(config));
    return verdicts(TopicSpecs.of(topic, machine, any).withConfig(bounds));
  }

  /** The verdicts with each fault: by the mutant's name, then by property. */
  Map<String, Map<String, Verdict>> faulty(Collection<String> mutants) {
    List<String> names = List.copyOf(mutants);
    List<Map<String, Verdict>> verdicts =
        Coordination.all(names, name -> verdicts(TopicSpecs.of(topic, here(name))));
    Map<String, Map<String, Verdict>> all = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), verdicts.get(i));
    }
    return all;
  }

  /** The same fault with the bounds for the comparison. */
  private Topic.Mutant here(String name) {
    Topic.Mutant mutant =
        topic.mutants().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Topic.Mutant(
        mutant.name(),
        mutant.model(),
        mutant.module(),
        mutant.override(),
        mutant.constants(),
        Optional.of(config),
        mutant.size(),
        mutant.expected(),
        List.of(),
        mutant.fault(),
        mutant.clause());
  }

  private Map<String, Verdict> verdicts(TlcSpec spec) {
    List<Topic.Property> asked =
        machine.properties().stream().filter(property -> shared.contains(property.name())).toList();
    ModelResult result =
        new TlcModelCheck(engine, options, topic, machine, Size.SMALL, asked)
            .run(spec.withConfig(only(spec.config())));
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    result.properties().forEach(property -> verdicts.put(property.name(), property.result()));
    return verdicts;
  }

  /** Nothing but the shared properties: with a fault the others may hold or not, deadlock too. */
  private TlcConfig only(TlcConfig config) {
    return config
        .withInvariants(kept(config.invariants()))
        .withProperties(kept(config.properties()))
        .withCheckDeadlock(false);
  }

  private List<String> kept(List<String> names) {
    List<String> kept = new ArrayList<>(names);
    kept.retainAll(shared);
    return kept;
  }
}
