package dev.framecheck.cli;

import dev.framecheck.kit.Wording;
import dev.framecheck.model.validation.Diagnosis;
import dev.framecheck.model.validation.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code validate --json} prints. */
record ValidationShape(List<Log> logs) {

  record Log(String file, List<Connection> connections) {}

  record Connection(
      String connection,
      String topic,
      String role,
      String verdict,
      int events,
      String note,
      @Nullable Stop stop) {}

  record Stop(
      String place,
      int event,
      String seen,
      String impossible,
      List<Offer> permitted,
      String state) {}

  record Offer(
      String shows,
      List<String> clauses,
      String source,
      String choice,
      int explained,
      List<Condition> failed) {}

  record Condition(String text, String clause) {}

  static Log of(String file, List<Validation> verdicts) {
    return new Log(file, verdicts.stream().map(ValidationShape::of).toList());
  }

  private static Connection of(Validation one) {
    return new Connection(
        one.connection().id(),
        one.connection().topic(),
        one.connection().role().text(),
        one.verdict().label(),
        one.events(),
        one.note(),
        one.diagnosis().map(ValidationShape::of).orElse(null));
  }

  private static Stop of(Diagnosis diagnosis) {
    return new Stop(
        diagnosis.place(),
        diagnosis.event(),
        diagnosis.seen().map(ValidationText::words).orElse(""),
        diagnosis.impossible(),
        diagnosis.offers().stream()
            .map(
                offer ->
                    new Offer(
                        Wording.of(offer.out()),
                        offer.clauses(),
                        offer.source(),
                        offer.choice(),
                        offer.explained(),
                        offer.failed().stream()
                            .map(failed -> new Condition(failed.text(), failed.clause()))
                            .toList()))
            .toList(),
        diagnosis.state());
  }
}
