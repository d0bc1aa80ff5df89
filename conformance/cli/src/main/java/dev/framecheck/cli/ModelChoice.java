package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The models to check, and the comparisons of a machine with its grammar. */
final class ModelChoice {

  private final Size size;
  private final List<Checker.Subject> subjects = new ArrayList<>();
  private final List<Topic> comparisons = new ArrayList<>();

  /**
   * Chooses.
   *
   * @param names of models and topics; everything when there are none
   * @param engine only what this one checks, or null
   * @throws InputException if a name is unknown, or nothing is left
   */
  ModelChoice(List<String> names, Size size, @Nullable EngineKind engine, List<Topic> topics) {
    this.size = size;
    Set<String> unknown = new HashSet<>(names);
    Set<String> known = new TreeSet<>();
    for (Topic topic : topics) {
      unknown.remove(topic.name());
      for (Topic.Model model : topic.models()) {
        known.add(model.name());
        boolean fits = model.sizes().containsKey(size) && fits(engine, model.engine());
        if (fits && isNamed(names, topic, model.name())) {
          subjects.add(new Checker.Subject(topic, model));
        }
      }
      if (Agreement.exists(topic)) {
        known.add(Agreement.NAME);
        if (fits(engine, EngineKind.ALLOY) && isNamed(names, topic, Agreement.NAME)) {
          comparisons.add(topic);
        }
      }
    }
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new InputException(
          "There is no model %s; there are %s."
              .formatted(String.join(", ", new TreeSet<>(unknown)), String.join(", ", known)));
    }
    if (runs() == 0) {
      throw new InputException(
          "None of these models comes in the size %s%s."
              .formatted(size.label(), engine == null ? "" : " for " + engine.label()));
    }
  }

  private static boolean fits(@Nullable EngineKind wanted, EngineKind engine) {
    return wanted == null || wanted == engine;
  }

  private static boolean isNamed(List<String> names, Topic topic, String model) {
    return names.isEmpty() || names.contains(model) || names.contains(topic.name());
  }

  /** How many there are. */
  int runs() {
    return subjects.size() + comparisons.size();
  }

  /** Checks them all. */
  CheckReport check(Engines engines, Progress progress) throws IOException {
    List<ModelResult> results = new ArrayList<>();
    if (!subjects.isEmpty()) {
      results.addAll(engines.checker(progress).check(subjects, size).models());
    }
    for (Topic topic : comparisons) {
      results.add(engines.agreement(progress).check(topic, size));
    }
    return new CheckReport(results);
  }
}
