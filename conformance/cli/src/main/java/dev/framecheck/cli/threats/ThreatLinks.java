package dev.framecheck.cli.threats;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.threats.ThreatRegister.Threat;
import dev.framecheck.model.check.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows the names in the register of threats to what bears them. */
final class ThreatLinks {

  private final List<Topic> topics;
  private final Set<String> properties = new HashSet<>();

  ThreatLinks(List<Topic> topics) {
    this.topics = topics;
    for (Topic topic : topics) {
      for (Topic.Model model : topic.models()) {
        model
            .properties()
            .forEach(property -> properties.add(model.name() + "." + property.name()));
      }
    }
  }

  /**
   * Checks that every name is borne by something, so that a renamed property can't silently leave a
   * threat without an answer.
   *
   * @throws InputException if one is not
   */
  void verify(ThreatRegister register) {
    for (Threat threat : register.threats()) {
      for (String property : threat.properties()) {
        require(properties.contains(property), threat, "property", property);
      }
      for (String mutant : threat.mutants()) {
        require(
            mutants().stream()
                .filter(m -> m.name().equals(mutant))
                .anyMatch(m -> threat.properties().contains(violated(m))),
            threat,
            "mutant of a listed property",
            mutant);
      }
      for (String clause : threat.mutantClauses()) {
        require(
            mutants().stream().anyMatch(mutant -> counts(threat, clause, mutant)),
            threat,
            "mutant of a listed property for the clause",
            clause);
      }
    }
  }

  private static void require(boolean exists, Threat threat, String what, String name) {
    if (!exists) {
      throw new InputException(
          ThreatRegister.FILE
              + ": "
              + threat.id()
              + " names a "
              + what
              + " "
              + name
              + " that does not exist.");
    }
  }

  /** The mutants of a threat by name, each once. */
  List<String> mutantsOf(Threat threat) {
    Set<String> names = new LinkedHashSet<>(threat.mutants());
    for (String clause : threat.mutantClauses()) {
      for (Topic.Mutant mutant : mutants()) {
        if (counts(threat, clause, mutant)) {
          names.add(mutant.name());
        }
      }
    }
    return List.copyOf(names);
  }

  /** The properties of a threat that none of its mutants violates. */
  List<String> withoutMutant(Threat threat) {
    List<String> names = mutantsOf(threat);
    List<String> bare = new ArrayList<>(threat.properties());
    for (Topic.Mutant mutant : mutants()) {
      if (names.contains(mutant.name())) {
        bare.remove(violated(mutant));
      }
    }
    return bare;
  }

  private static boolean counts(Threat threat, String clause, Topic.Mutant mutant) {
    return mutant.clause().equals(clause) && threat.properties().contains(violated(mutant));
  }

  private static String violated(Topic.Mutant mutant) {
    return mutant.model() + "." + mutant.expected();
  }

  private List<Topic.Mutant> mutants() {
    return topics.stream().flatMap(topic -> topic.mutants().stream()).toList();
  }
}
