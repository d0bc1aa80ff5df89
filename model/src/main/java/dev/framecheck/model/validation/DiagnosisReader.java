package dev.framecheck.model.validation;

import dev.framecheck.model.graph.extraction.ObservedStep;
import dev.framecheck.model.graph.extraction.StateDetail;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Recording;
import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a diagnosis of what {@link StuckExplorer} evaluated. */
final class DiagnosisReader {

  /** Events before the one that doesn't fit that a diagnosis has. */
  private static final int SHOWN = 12;

  private final Subject subject;
  private final Role role;
  private int furthest;
  private String state = "";
  private String impossible = "";
  private final Set<Diagnosis.Offer> offers = new LinkedHashSet<>();

  private DiagnosisReader(Subject subject) {
    this.subject = subject;
    this.role = subject.connection().role();
  }

  static Diagnosis read(Subject subject, List<?> diagnoses) {
    DiagnosisReader reader = new DiagnosisReader(subject);
    diagnoses.forEach(reader::consider);
    return reader.result();
  }

  private Diagnosis result() {
    List<Subject.Event> events = subject.events();
    boolean isAtEnd = furthest > events.size();
    Subject.Event event = events.get(Math.min(furthest, events.size()) - 1);
    int until = furthest - 1;
    return new Diagnosis(
        event.place(),
        furthest,
        isAtEnd ? Optional.empty() : Optional.of(event.recorded()),
        events.subList(Math.max(0, until - SHOWN), until).stream()
            .map(one -> new Recording.Entry(one.place(), one.recorded()))
            .toList(),
        state,
        List.copyOf(offers),
        impossible);
  }

  private void consider(Object plain) {
    Map<?, ?> diagnosis = (Map<?, ?>) plain;
    int next = (Integer) field(diagnosis, "next");
    int seen = (Integer) field(diagnosis, "seen");
    boolean comes = (Boolean) field(diagnosis, "comes");
    String text = StateDetail.text(field(diagnosis, "state"));
    Collection<?> all = (Collection<?>) field(diagnosis, "offers");
    if (!comes) {
      at(next, text);
      if (next == furthest) {
        impossible = "the model knows no such input in this state";
      }
      return;
    }
    if (all.isEmpty() || seen < next) {
      at(seen, text);
    }
    for (Object offer : all) {
      int where = (Integer) field((Map<?, ?>) offer, "where");
      if (where > 0) {
        at(where, text);
        if (where == furthest) {
          offers.add(offer((Map<?, ?>) offer));
        }
      }
    }
  }

  /** Only what comes furthest counts. */
  private void at(int where, String text) {
    if (where > furthest) {
      furthest = where;
      state = text;
      impossible = "";
      offers.clear();
    }
  }

  private Diagnosis.Offer offer(Map<?, ?> offer) {
    List<Observation> out = ObservedStep.out(offer, role);
    int explained = (Integer) field(offer, "explained");
    List<Diagnosis.Condition> failed = new ArrayList<>();
    for (Object one : (Collection<?>) field(offer, "failed")) {
      Map<?, ?> condition = (Map<?, ?>) one;
      failed.add(
          new Diagnosis.Condition(
              (String) field(condition, "name"), (String) field(condition, "clause")));
    }
    return new Diagnosis.Offer(
        out,
        ((Collection<?>) field(offer, "clauses"))
            .stream().map(String.class::cast).sorted().toList(),
        (String) field(offer, "source"),
        (String) field(offer, "choice"),
        explained,
        failed);
  }

  private static Object field(Map<?, ?> record, String name) {
    Object value = record.get(name);
    if (value == null) {
      throw new IllegalStateException("a diagnosis has no " + name);
    }
    return value;
  }
}
