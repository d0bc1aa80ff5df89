package dev.framecheck.cli.bench;

import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.PropertyKind;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.List;

/**
 * The mutants that TLC kills on a finite behaviour, and what the mutant runner asks TLC of them.
 */
final class SafetyMutants {

  private SafetyMutants() {}

  static List<Topic.Mutant> of(Topic topic) {
    return topic.mutants().stream()
        .filter(mutant -> topic.model(mutant.model()).engine() == EngineKind.TLC)
        .filter(mutant -> kind(topic, mutant.model(), mutant.expected()) != PropertyKind.TEMPORAL)
        .toList();
  }

  /**
   * The specification with the configuration that the mutant runner derives: the invariants and the
   * properties of steps, and what the mutant must violate, without what it violates besides.
   */
  static TlcSpec spec(Topic topic, Topic.Mutant mutant) {
    TlcSpec spec = TopicSpecs.of(topic, mutant);
    TlcConfig config = spec.config();
    config =
        config.withProperties(
            config.properties().stream()
                .filter(
                    name ->
                        name.equals(mutant.expected())
                            || kind(topic, mutant.model(), name) == PropertyKind.ACTION)
                .toList());
    for (String other : mutant.alsoViolates()) {
      config = config.without(other);
    }
    return spec.withConfig(config);
  }

  private static PropertyKind kind(Topic topic, String model, String property) {
    return topic
        .model(model)
        .property(property)
        .orElseThrow(() -> new BenchException("Model " + model + " lists no " + property + "."))
        .kind();
  }
}
