package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.Vacuity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The models to check. */
final class ModelChoice {

  private final Size size;
  private final List<Checker.Subject> subjects = new ArrayList<>();

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
    return subjects.size();
  }

  /** Those that TLC checks, and so can count for. */
  List<Checker.Subject> counted() {
    return subjects.stream().filter(one -> one.model().engine() == EngineKind.TLC).toList();
  }

  /** Looks for expressions that none of them evaluates. */
  List<Vacuity.Unreached> unreached(Engines engines, Progress progress) {
    Vacuity vacuity = engines.vacuity();
    progress.planned(counted().size());
    List<Vacuity.Report> reports = new ArrayList<>();
    for (Checker.Subject one : counted()) {
      progress.started(one.model().name());
      Vacuity.Report report = vacuity.search(one.topic(), one.model(), size);
      progress.finished(one.model().name(), "", report.seconds());
      reports.add(report);
    }
    return Vacuity.nowhere(reports);
  }

  /** Checks them all. */
  CheckReport check(Engines engines, Progress progress) {
    return engines.checker(progress).check(subjects, size);
  }
}
