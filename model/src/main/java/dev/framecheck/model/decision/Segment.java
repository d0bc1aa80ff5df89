package dev.framecheck.model.decision;

import dev.framecheck.model.SpecificationException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text: {@code before{expression}after} has what an expression's only atom is called,
 * and is left out where it has none; {@code {formula?text}} is its text where the formula holds;
 * and a piece without braces is itself.
 *
 * <p>In a list, an expression that begins with a dot is a relation from the element, or after
 * {@code ?} a set that it may be in; a dot by itself is the element.
 */
record Segment(String before, String expression, Optional<String> held, String after) {

  private static final Pattern FORM =
      Pattern.compile("([^{}]*)\\{([^{}?]*)(?:\\?([^{}]*))?\\}([^{}]*)");

  static Segment parse(String text) {
    if (text.indexOf('{') < 0) {
      return new Segment(text, "", Optional.empty(), "");
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new SpecificationException("\"" + text + "\" is no piece of a text");
    }
    return new Segment(
        matcher.group(1),
        matcher.group(2).strip(),
        Optional.ofNullable(matcher.group(3)),
        matcher.group(4));
  }

  /** What Alloy has to evaluate for it. */
  Optional<String> evaluated() {
    return Instance.evaluated(expression);
  }

  /**
   * The piece, if it is there.
   *
   * @param element the element of a list, empty outside
   */
  Optional<String> text(Instance instance, String element) {
    if (expression.isEmpty()) {
      return Optional.of(before);
    }
    if (held.isPresent()) {
      return instance.holds(expression, element)
          ? Optional.of(before + held.get() + after)
          : Optional.empty();
    }
    List<String> atoms = instance.atoms(expression, element);
    if (atoms.size() > 1) {
      throw new SpecificationException(expression + " has several atoms: " + atoms);
    }
    return atoms.stream().findFirst().map(atom -> before + instance.word(atom) + after);
  }
}
