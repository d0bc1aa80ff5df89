package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcSpec;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes sure that what {@code models.json} lists is what the engines will be asked to check. */
final class TopicValidation {

  private final Topic topic;

  private TopicValidation(Topic topic) {
    this.topic = topic;
  }

  static void validate(Topic topic) {
    TopicValidation validation = new TopicValidation(topic);
    validation.distinct("model", topic.models().stream().map(Topic.Model::name).toList());
    validation.distinct("mutant", topic.mutants().stream().map(Topic.Mutant::name).toList());
    topic.models().forEach(validation::model);
    topic.mutants().forEach(validation::mutant);
    EngineAgreement.of(topic);
  }

  private void model(Topic.Model model) {
    require(!model.sizes().isEmpty(), "model " + model.name() + " comes in no size");
    require(!model.properties().isEmpty(), "model " + model.name() + " has no property");
    exists(model.module(), "model " + model.name());
    distinct(
        "property of model " + model.name(),
        model.properties().stream().map(Topic.Property::name).toList());
    for (Topic.Property property : model.properties()) {
      String subject = "property " + property.name() + " of model " + model.name();
      require(
          property.kind().engine() == model.engine(),
          subject + " is of kind " + property.kind().label() + ", which its engine doesn't know");
      require(
          model.sizes().keySet().containsAll(property.sizes()),
          subject + " names a size in which the model doesn't come");
    }
    model.table().ifPresent(machine -> table(model, machine));
    for (Size size : model.sizes().keySet()) {
      if (model.engine() == EngineKind.TLC) {
        configuration(model, size);
      } else {
        require(
            model.bounds(size).flatMap(Topic.Bounds::config).isEmpty(),
            "model " + model.name() + " is Alloy's, which has no configuration");
      }
    }
  }

  private void table(Topic.Model model, String name) {
    String subject = "model " + model.name() + " is compared with model " + name;
    require(model.engine() == EngineKind.ALLOY, subject + ", but isn't Alloy's");
    Topic.Model machine =
        topic.models().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> wrong(subject + ", which is unknown"));
    require(machine.engine() == EngineKind.TLC, subject + ", which isn't TLC's");
    require(
        machine.sizes().keySet().containsAll(model.sizes().keySet()),
        subject + ", which doesn't come in all of its sizes");
  }

  private void configuration(Topic.Model model, Size size) {
    TlcSpec spec = TopicSpecs.of(topic, model, size);
    TlcConfig config = spec.config();
    String file = model.bounds(size).flatMap(Topic.Bounds::config).orElse("");
    Set<String> listed = new HashSet<>();
    boolean liveness = false;
    for (Topic.Property property : model.properties(size)) {
      String name = property.name();
      listed.add(name);
      liveness |= property.kind().mayConcernInfiniteBehaviours();
      switch (property.kind()) {
        case INVARIANT ->
            require(config.invariants().contains(name), file + ": no INVARIANT " + name);
        case ACTION, TEMPORAL, REFINEMENT ->
            require(config.properties().contains(name), file + ": no PROPERTY " + name);
        case PROBE ->
            require(
                !config.invariants().contains(name) && !config.properties().contains(name),
                file + ": " + name + " is a probe, which the configuration must not list");
        case DEADLOCK ->
            require(config.deadlockChecked(), file + ": CHECK_DEADLOCK FALSE contradicts " + name);
        case ASSUME ->
            require(
                Assumptions.namesIn(spec.module(), spec.searchPath()).contains(name),
                model.module() + ": there is no ASSUME " + name + " in it or in what it extends");
        case ALLOY_CHECK, ALLOY_RUN -> throw new AssertionError(property);
      }
    }
    everythingIsListed(file, model, config, listed);
    require(
        !liveness || config.symmetry().isEmpty(),
        file + ": SYMMETRY makes TLC's verdict on temporal properties worthless");
  }

  private void everythingIsListed(
      String file, Topic.Model model, TlcConfig config, Set<String> listed) {
    for (String name : config.invariants()) {
      require(
          listed.contains(name), file + ": INVARIANT " + name + " isn't listed in " + Topic.FILE);
      kindOf(model, name)
          .ifPresent(
              kind ->
                  require(kind == PropertyKind.INVARIANT, file + ": " + name + " is no INVARIANT"));
    }
    for (String name : config.properties()) {
      require(
          listed.contains(name), file + ": PROPERTY " + name + " isn't listed in " + Topic.FILE);
      kindOf(model, name)
          .ifPresent(
              kind -> require(kind.isConfiguredProperty(), file + ": " + name + " is no PROPERTY"));
    }
  }

  private static Optional<PropertyKind> kindOf(Topic.Model model, String name) {
    return model.property(name).map(Topic.Property::kind);
  }

  private void mutant(Topic.Mutant mutant) {
    String subject = "mutant " + mutant.name();
    Topic.Model model =
        topic.models().stream()
            .filter(candidate -> candidate.name().equals(mutant.model()))
            .findFirst()
            .orElseThrow(() -> wrong(subject + " varies an unknown model " + mutant.model()));
    exists(mutant.module(), subject);
    mutant.config().ifPresent(config -> exists(config, subject));
    require(
        model.sizes().containsKey(mutant.size()),
        subject + " is of size " + mutant.size().label() + ", in which its model doesn't come");
    Topic.Property expected =
        model.properties(mutant.size()).stream()
            .filter(property -> property.name().equals(mutant.expected()))
            .findFirst()
            .orElseThrow(
                () -> wrong(subject + " expects an unknown property " + mutant.expected()));
    require(
        expected.kind() != PropertyKind.PROBE,
        subject + " expects a probe, which is violated anyway");
    for (String other : mutant.alsoViolates()) {
      require(model.property(other).isPresent(), subject + " names an unknown property " + other);
      require(!other.equals(mutant.expected()), subject + " both expects and leaves out " + other);
    }
  }

  private void exists(String file, String subject) {
    require(
        Files.isRegularFile(topic.folder().resolve(file)),
        subject + ": there is no file " + topic.folder().resolve(file));
  }

  private void distinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      require(seen.add(name), "there are two of " + what + " " + name);
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw wrong(message);
    }
  }

  private SpecificationException wrong(String message) {
    return new SpecificationException(topic.folder().resolve(Topic.FILE) + ": " + message);
  }
}
