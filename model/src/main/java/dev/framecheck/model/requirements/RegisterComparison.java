package dev.framecheck.model.requirements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a register differs from the keywords of the standard. Immutable.
 *
 * @param missing keywords that no requirement of the register accounts for
 * @param extra requirements that claim a keyword which isn't there
 */
public record RegisterComparison(List<KeywordPosition> missing, List<Requirement> extra) {

  public RegisterComparison {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  /** Compares a register with the keywords of the sections that were searched. */
  public static RegisterComparison of(RequirementRegister register, KeywordPositions positions) {
    Set<KeywordPosition> unclaimed = new LinkedHashSet<>(positions.keywords());
    List<Requirement> extra = new ArrayList<>();
    for (Requirement requirement : register.requirements()) {
      requirement
          .position()
          .filter(position -> !unclaimed.remove(position))
          .ifPresent(position -> extra.add(requirement));
    }
    return new RegisterComparison(List.copyOf(unclaimed), extra);
  }

  /** Whether each keyword has its requirement, and each requirement its keyword. */
  public boolean matches() {
    return missing.isEmpty() && extra.isEmpty();
  }

  /** One sentence for each difference. */
  public List<String> differences() {
    List<String> sentences = new ArrayList<>();
    missing.forEach(position -> sentences.add(position + " has no requirement in the register"));
    extra.forEach(
        requirement ->
            requirement
                .position()
                .ifPresent(
                    position ->
                        sentences.add(requirement.id() + " claims " + position + ", not found")));
    return sentences;
  }
}
