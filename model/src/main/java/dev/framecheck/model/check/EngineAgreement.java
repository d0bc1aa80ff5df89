package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which two models of a topic say the same, one in Alloy and one in TLA+, written independently.
 *
 * @param alloy the Alloy model, whose module says by {@link #switched} which faults are possible
 * @param tlc the TLA+ model
 * @param config TLC's configuration for the comparison, relative to the topic's folder
 * @param properties the TLA+ property by the Alloy assertion that means the same
 * @param faults the mutant by the Alloy fault that means the same
 */
record EngineAgreement(
    String alloy,
    String tlc,
    String config,
    Map<String, String> properties,
    Map<String, String> faults) {

  /** The file that describes it, in the topic's folder. */
  static final String FILE = "agreement.json";

  private static final String SWITCH = "fun possible: set Fault { %s }";

  EngineAgreement {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  /**
   * The agreement that a topic's models must be in, if any.
   *
   * @throws SpecificationException if its file can't be read, or names what there isn't
   */
  static Optional<EngineAgreement> of(Topic topic) {
    Path file = topic.folder().resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Fields root = new Fields(TopicReader.tree(file), file.toString());
    EngineAgreement agreement =
        new EngineAgreement(
            root.text("alloy"),
            root.text("tlc"),
            root.text("config"),
            root.textsByName("properties"),
            root.textsByName("faults"));
    root.refuseOthers();
    agreement.validate(topic, file.toString());
    return Optional.of(agreement);
  }

  /** What replaces what in the Alloy module so that a behaviour may have one of some faults. */
  static Map<String, String> switched(Iterable<String> faults) {
    return Map.of(SWITCH.formatted("none"), SWITCH.formatted(String.join(" + ", faults)));
  }

  private void validate(Topic topic, String file) {
    Topic.Model grammar = topic.model(alloy);
    Topic.Model machine = topic.model(tlc);
    require(
        grammar.engine() == EngineKind.ALLOY && machine.engine() == EngineKind.TLC,
        file + ": " + alloy + " must be an Alloy model and " + tlc + " a TLC model");
    require(!properties.isEmpty() && !faults.isEmpty(), file + " compares nothing");
    TlcConfig asked = TlcConfig.read(topic.folder().resolve(config));
    properties.forEach(
        (assertion, property) -> {
          require(
              grammar.property(assertion).map(Topic.Property::kind).stream()
                  .anyMatch(PropertyKind.ALLOY_CHECK::equals),
              file + ": " + alloy + " has no check " + assertion);
          require(
              machine.property(property).map(Topic.Property::kind).stream()
                  .anyMatch(EngineAgreement::isAsked),
              file + ": " + tlc + " has no invariant or property " + property);
          require(
              asked.invariants().contains(property) || asked.properties().contains(property),
              file + ": " + config + " doesn't ask for " + property);
        });
    faults
        .values()
        .forEach(
            name ->
                require(
                    topic.mutants().stream()
                        .anyMatch(
                            mutant -> mutant.name().equals(name) && mutant.model().equals(tlc)),
                    file + ": " + tlc + " has no mutant " + name));
  }

  /** Whether a configuration asks for properties of a kind by name. */
  private static boolean isAsked(PropertyKind kind) {
    return kind == PropertyKind.INVARIANT || kind.isConfiguredProperty();
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new SpecificationException(message);
    }
  }
}
