package dev.framecheck.model.decision;

import dev.framecheck.model.SpecificationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the expressions of a model are in one instance of it.
 *
 * @param values by expression
 * @param words what an atom is called, by its own name or that of its signature
 */
record Instance(Map<String, String> values, Map<String, String> words) {

  private static final String ARROW = "->";

  /** How what is said of the element of a list begins. */
  private static final String RELATIVE = ".";

  /**
   * Whether a formula holds, or, if it begins with a dot, the element of a list is in the set that
   * it is.
   */
  boolean holds(String formula, String element) {
    return formula.startsWith(RELATIVE)
        ? members(formula.substring(1)).contains(element)
        : holds(formula);
  }

  /** Whether a formula holds. */
  boolean holds(String formula) {
    String value = value(formula);
    if (!value.equals("true") && !value.equals("false")) {
      throw new SpecificationException(formula + " is no formula");
    }
    return value.equals("true");
  }

  private List<String> members(String expression) {
    String value = value(expression);
    return value.isEmpty() ? List.of() : Arrays.asList(value.split(" "));
  }

  /** The atoms of a set, or those to which a relation leads from the element of a list. */
  List<String> atoms(String expression, String element) {
    if (expression.equals(RELATIVE)) {
      return List.of(element);
    }
    return expression.startsWith(RELATIVE)
        ? from(element, expression.substring(1))
        : members(expression);
  }

  /** What Alloy has to evaluate for an expression: nothing for the element itself. */
  static Optional<String> evaluated(String expression) {
    String plain = expression.startsWith(RELATIVE) ? expression.substring(1) : expression;
    return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
  }

  private List<String> from(String atom, String relation) {
    String start = atom + ARROW;
    return members(relation).stream()
        .filter(tuple -> tuple.startsWith(start))
        .map(tuple -> tuple.substring(start.length()))
        .toList();
  }

  /** What an atom is called. */
  String word(String atom) {
    String word = words.getOrDefault(atom, words.get(atom.replaceFirst("\\$.*", "")));
    if (word == null) {
      throw new SpecificationException("there is no word for " + atom);
    }
    return word;
  }

  private String value(String expression) {
    String value = values.get(expression);
    if (value == null) {
      throw new SpecificationException(expression + " was not evaluated");
    }
    return value;
  }
}
