package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The models and mutants of a folder of specifications.
 *
 * @param name the topic
 * @param folder where it lives
 * @param models what is checked
 * @param mutants faulty variants of those
 */
public record Topic(String name, Path folder, List<Model> models, List<Mutant> mutants) {

  /** The file that describes a topic, in its folder. */
  public static final String FILE = "models.json";

  public Topic {
    models = List.copyOf(models);
    mutants = List.copyOf(mutants);
  }

  /**
   * Reads a topic and makes sure that its files agree with each other.
   *
   * @throws SpecificationException if they can't be read or don't; the message names the place
   */
  public static Topic read(Path folder) {
    Topic topic = TopicReader.read(folder);
    TopicValidation.validate(topic);
    return topic;
  }

  /**
   * A model by name.
   *
   * @throws SpecificationException if there is none
   */
  public Model model(String name) {
    return models.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new SpecificationException("topic " + this.name + " has no model " + name));
  }

  /**
   * Properties, as {@code Model.Property}, of which no mutant shows that a fault is noticed. A
   * module's property that several models check, in different bounds, needs one mutant only.
   */
  public List<String> propertiesWithoutMutant() {
    Set<String> covered =
        mutants.stream()
            .map(mutant -> model(mutant.model()).module() + " " + mutant.expected())
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    return models.stream()
        .flatMap(
            model ->
                model.properties().stream()
                    .filter(property -> property.kind().needsMutant())
                    .filter(property -> !covered.contains(model.module() + " " + property.name()))
                    .filter(property -> seen.add(model.module() + " " + property.name()))
                    .map(property -> model.name() + "." + property.name()))
        .toList();
  }

  /**
   * A model.
   *
   * @param name what reports call it
   * @param engine what checks it
   * @param module its main file, relative to the topic's folder
   * @param description what it is about
   * @param clause the clause it formalises
   * @param libraries further folders of modules, relative to the topic's folder
   * @param table for an Alloy model that is compared with a TLA+ machine: the model of that machine
   * @param sizes its bounds
   * @param properties what must hold, and what must be reachable
   */
  public record Model(
      String name,
      EngineKind engine,
      String module,
      String description,
      String clause,
      List<String> libraries,
      Optional<String> table,
      Map<Size, Bounds> sizes,
      List<Property> properties) {

    public Model {
      libraries = List.copyOf(libraries);
      sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
      properties = List.copyOf(properties);
    }

    /** The properties that are checked at a size. */
    public List<Property> properties(Size size) {
      return properties.stream().filter(property -> property.sizes().contains(size)).toList();
    }

    /** The bounds of a size, if the model comes in it. */
    public Optional<Bounds> bounds(Size size) {
      return Optional.ofNullable(sizes.get(size));
    }

    /** A property by name. */
    public Optional<Property> property(String name) {
      return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }
  }

  /**
   * The bounds of a model at one size.
   *
   * @param config TLC's configuration, relative to the topic's folder; none for Alloy, whose
   *     commands carry their scopes
   * @param hides what the bounds hide, in words
   */
  public record Bounds(Optional<String> config, String hides) {}

  /**
   * A property.
   *
   * @param name the name it has in the specification
   * @param kind how it is checked
   * @param description what it means
   * @param clause the clause it formalises
   * @param sizes where it is checked
   */
  public record Property(
      String name, PropertyKind kind, String description, String clause, Set<Size> sizes) {

    public Property {
      sizes = Set.copyOf(sizes);
    }
  }

  /**
   * A faulty variant of a model.
   *
   * @param name what reports call it
   * @param model the model that it varies
   * @param module its main file, relative to the topic's folder
   * @param override definitions replaced: the new name by the old
   * @param constants constants set: value text by name
   * @param config TLC's configuration, if not the model's
   * @param size the size of the model that it varies
   * @param expected the property that it must violate
   * @param alsoViolates properties that the same fault breaks, left out of its run
   * @param fault the mistake in an implementation that it stands for
   * @param clause the clause whose rule it breaks
   */
  public record Mutant(
      String name,
      String model,
      String module,
      Map<String, String> override,
      Map<String, String> constants,
      Optional<String> config,
      Size size,
      String expected,
      List<String> alsoViolates,
      String fault,
      String clause) {

    public Mutant {
      override = Collections.unmodifiableMap(new LinkedHashMap<>(override));
      constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
      alsoViolates = List.copyOf(alsoViolates);
    }
  }
}
