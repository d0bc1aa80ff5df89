package dev.framecheck.model.tlc;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A TLC configuration as a value, from which variants are derived.
 *
 * @param specification the temporal formula that is the behaviour, unless {@code init} and {@code
 *     next} are given
 * @param init the initial predicate
 * @param next the next-state relation
 * @param constants {@code Name = value}: value text by name
 * @param substitutions {@code Name <- Definition}: right-hand side by name, which may begin with
 *     {@code [Module]} to replace the name inside an instance of that module
 * @param invariants state predicates to check
 * @param properties temporal formulas to check, actions and refinements included
 * @param constraints state predicates that bound the exploration
 * @param actionConstraints predicates of steps that bound the exploration
 * @param symmetry a set of permutations
 * @param view what tells states apart
 * @param checkDeadlock whether a state without successor is an error; TLC's default is yes
 */
public record TlcConfig(
    Optional<String> specification,
    Optional<String> init,
    Optional<String> next,
    Map<String, String> constants,
    Map<String, String> substitutions,
    List<String> invariants,
    List<String> properties,
    List<String> constraints,
    List<String> actionConstraints,
    Optional<String> symmetry,
    Optional<String> view,
    Optional<Boolean> checkDeadlock) {

  public TlcConfig {
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    substitutions = Collections.unmodifiableMap(new LinkedHashMap<>(substitutions));
    invariants = List.copyOf(invariants);
    properties = List.copyOf(properties);
    constraints = List.copyOf(constraints);
    actionConstraints = List.copyOf(actionConstraints);
  }

  /**
   * Reads a configuration file.
   *
   * @throws SpecificationException if it can't be read; the message names file and line
   */
  public static TlcConfig read(Path file) {
    try {
      return TlcConfigReader.parse(Files.readString(file), file.getFileName().toString());
    } catch (IOException e) {
      throw new SpecificationException(file + " can't be read", e);
    }
  }

  /**
   * Reads the text of a configuration.
   *
   * @throws SpecificationException if it isn't one
   */
  public static TlcConfig parse(String text) {
    return TlcConfigReader.parse(text, "configuration");
  }

  /** Whether TLC, with this configuration, reports a state without successor. */
  public boolean deadlockChecked() {
    return checkDeadlock.orElse(true);
  }

  /** The same with other invariants. */
  public TlcConfig withInvariants(List<String> invariants) {
    return new TlcConfig(
        specification,
        init,
        next,
        constants,
        substitutions,
        invariants,
        properties,
        constraints,
        actionConstraints,
        symmetry,
        view,
        checkDeadlock);
  }

  /** The same with other temporal formulas. */
  public TlcConfig withProperties(List<String> properties) {
    return new TlcConfig(
        specification,
        init,
        next,
        constants,
        substitutions,
        invariants,
        properties,
        constraints,
        actionConstraints,
        symmetry,
        view,
        checkDeadlock);
  }

  /** The same with one more invariant, checked after the others. */
  public TlcConfig plusInvariant(String name) {
    List<String> more = new ArrayList<>(invariants);
    more.add(name);
    return withInvariants(more);
  }

  /** The same, with a name among neither the invariants nor the temporal formulas. */
  public TlcConfig without(String name) {
    return withInvariants(invariants.stream().filter(i -> !i.equals(name)).toList())
        .withProperties(properties.stream().filter(p -> !p.equals(name)).toList());
  }

  /** The same with a constant's value set; a substitution for that name is dropped. */
  public TlcConfig withConstant(String name, String value) {
    Map<String, String> values = new LinkedHashMap<>(constants);
    values.put(name, value);
    Map<String, String> definitions = new LinkedHashMap<>(substitutions);
    definitions.remove(name);
    return withNames(values, definitions);
  }

  /**
   * The same with a definition replaced; a constant's value of that name is dropped.
   *
   * @param definition the name that takes its place, or {@code [Module]name}
   */
  public TlcConfig withSubstitution(String name, String definition) {
    Map<String, String> values = new LinkedHashMap<>(constants);
    values.remove(name);
    Map<String, String> definitions = new LinkedHashMap<>(substitutions);
    definitions.put(name, definition);
    return withNames(values, definitions);
  }

  private TlcConfig withNames(Map<String, String> values, Map<String, String> definitions) {
    return new TlcConfig(
        specification,
        init,
        next,
        values,
        definitions,
        invariants,
        properties,
        constraints,
        actionConstraints,
        symmetry,
        view,
        checkDeadlock);
  }

  /** The same, with a state without successor an error or not. */
  public TlcConfig withCheckDeadlock(boolean check) {
    return new TlcConfig(
        specification,
        init,
        next,
        constants,
        substitutions,
        invariants,
        properties,
        constraints,
        actionConstraints,
        symmetry,
        view,
        Optional.of(check));
  }

  /** The text of a configuration file, from which an equal value can be read. */
  public String print() {
    StringBuilder text = new StringBuilder();
    specification.ifPresent(name -> line(text, "SPECIFICATION", name));
    init.ifPresent(name -> line(text, "INIT", name));
    next.ifPresent(name -> line(text, "NEXT", name));
    constants.forEach((name, value) -> line(text, "CONSTANT", name + " = " + value));
    substitutions.forEach((name, other) -> line(text, "CONSTANT", name + " <- " + other));
    invariants.forEach(name -> line(text, "INVARIANT", name));
    properties.forEach(name -> line(text, "PROPERTY", name));
    constraints.forEach(name -> line(text, "CONSTRAINT", name));
    actionConstraints.forEach(name -> line(text, "ACTION_CONSTRAINT", name));
    symmetry.ifPresent(name -> line(text, "SYMMETRY", name));
    view.ifPresent(name -> line(text, "VIEW", name));
    checkDeadlock.ifPresent(check -> line(text, "CHECK_DEADLOCK", check ? "TRUE" : "FALSE"));
    return text.toString();
  }

  private static void line(StringBuilder text, String keyword, String rest) {
    text.append(keyword).append(' ').append(rest).append('\n');
  }
}
