package dev.framecheck.cli;

import dev.framecheck.kit.Wording;
import dev.framecheck.model.validation.Diagnosis;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.model.validation.Validation.Verdict;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import java.util.ArrayList;
import java.util.List;

/** Verdicts on recorded connections, to be read. */
final class ValidationText {

  /** Connections without anything to say about are listed up to this number. */
  private static final int LISTED = 20;

  private ValidationText() {}

  static String of(String file, List<Validation> verdicts) {
    List<String> lines = new ArrayList<>();
    int listed = 0;
    for (Validation one : verdicts) {
      if (one.verdict() == Verdict.INVALID || listed++ < LISTED) {
        lines.addAll(connection(one));
      }
    }
    lines.add(file + ": " + counts(verdicts));
    return String.join(System.lineSeparator(), lines);
  }

  /** How many connections have which verdict. */
  static String counts(List<Validation> verdicts) {
    return "%d connection(s): %d valid, %d incomplete, %d invalid"
        .formatted(
            verdicts.size(),
            count(verdicts, Verdict.VALID),
            count(verdicts, Verdict.INCOMPLETE),
            count(verdicts, Verdict.INVALID));
  }

  private static long count(List<Validation> verdicts, Verdict verdict) {
    return verdicts.stream().filter(one -> one.verdict() == verdict).count();
  }

  private static List<String> connection(Validation one) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "connection %s (%s, %s): %s, %d event(s)%s"
            .formatted(
                one.connection().id(),
                one.connection().topic(),
                one.connection().role().text(),
                one.verdict().label(),
                one.events(),
                one.note().isEmpty() ? "" : "; " + one.note()));
    one.diagnosis().ifPresent(diagnosis -> lines.addAll(diagnosis(diagnosis)));
    return lines;
  }

  private static List<String> diagnosis(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    for (Recording.Entry entry : diagnosis.before()) {
      lines.add("    %s  %s".formatted(entry.place(), words(entry.event())));
    }
    lines.add(
        diagnosis.seen().isPresent()
            ? "  ▸ %s  %s".formatted(diagnosis.place(), words(diagnosis.seen().get()))
            : "  ▸ %s  the log ends".formatted(diagnosis.place()));
    lines.add("  The first event that doesn't fit is number %d.".formatted(diagnosis.event()));
    String reason = reason(diagnosis);
    lines.add("  " + (reason.isEmpty() ? "Permitted there:" : reason));
    offers(diagnosis).forEach(offer -> lines.add("  - " + offer));
    lines.add("  State of the model: " + diagnosis.state());
    return lines;
  }

  /** Why nothing is permitted there; empty if something is. */
  static String reason(Diagnosis diagnosis) {
    if (!diagnosis.impossible().isEmpty()) {
      return "It can't come here: " + diagnosis.impossible() + ".";
    }
    return diagnosis.offers().isEmpty()
        ? "Nothing that reached the endpoint before brings it."
        : "";
  }

  /** What is permitted there, each reaction with what is false of it. */
  static List<String> offers(Diagnosis diagnosis) {
    return diagnosis.offers().stream()
        .map(
            offer ->
                "%s [%s, %s]%s"
                    .formatted(
                        Wording.of(offer.out()),
                        String.join(", ", offer.clauses()),
                        offer.source(),
                        missing(offer)))
        .distinct()
        .toList();
  }

  private static String missing(Diagnosis.Offer offer) {
    if (!offer.failed().isEmpty()) {
      List<String> failed =
          offer.failed().stream()
              .map(condition -> condition.text() + " [" + condition.clause() + "]")
              .toList();
      return "; false: " + String.join("; ", failed);
    }
    List<Observation> out = offer.out();
    return offer.explained() < out.size()
        ? "; not seen: " + Wording.of(out.get(offer.explained()))
        : "";
  }

  /** An event as a phrase. */
  static String words(RecordedEvent event) {
    if (event instanceof RecordedEvent.In in) {
      return "→ " + Wording.of(in.input());
    }
    if (event instanceof RecordedEvent.Out out) {
      return "← "
          + Wording.of(out.observation())
          + (out.reset() ? " by a reset" : "")
          + (out.more() ? ", cut off" : "");
    }
    return "a gap: " + ((RecordedEvent.Gap) event).what();
  }
}
