package dev.framecheck.cli;

import dev.framecheck.kit.html.LogPage;
import dev.framecheck.kit.html.SequenceDiagram;
import dev.framecheck.model.validation.Diagnosis;
import dev.framecheck.model.validation.Validation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import java.util.ArrayList;
import java.util.List;

/** Verdicts on recorded connections, drawn. */
final class ValidationPage {

  private ValidationPage() {}

  static LogPage of(List<Validation> verdicts, String counts) {
    return new LogPage(
        counts,
        verdicts.stream()
            .filter(one -> one.diagnosis().isPresent())
            .map(one -> entry(one, one.diagnosis().orElseThrow()))
            .toList());
  }

  private static LogPage.Entry entry(Validation one, Diagnosis diagnosis) {
    return new LogPage.Entry(
        "connection " + one.connection().id(),
        "%s: %s is the first event that doesn't fit, number %d. %s"
            .formatted(
                diagnosis.place(),
                diagnosis.seen().map(ValidationText::words).orElse("the end of the log"),
                diagnosis.event(),
                ValidationText.reason(diagnosis)),
        ValidationText.offers(diagnosis),
        diagnosis.state(),
        sequence(one, diagnosis));
  }

  private static SequenceDiagram sequence(Validation one, Diagnosis diagnosis) {
    List<String> margins = new ArrayList<>();
    List<RecordedEvent> events = new ArrayList<>();
    int number = diagnosis.event() - diagnosis.before().size();
    for (Recording.Entry entry : diagnosis.before()) {
      margins.add("event " + number++);
      events.add(entry.event());
    }
    diagnosis
        .seen()
        .ifPresent(
            event -> {
              margins.add("event " + diagnosis.event());
              events.add(event);
            });
    return LogPage.draw(
        one.connection().role(),
        margins,
        events,
        diagnosis.before().size(),
        diagnosis.offers().stream().map(Diagnosis.Offer::out).toList());
  }
}
