package dev.framecheck.model.validation;

import dev.framecheck.traces.RecordedConnection;
import java.util.Optional;

/**
 * What became of one recorded connection.
 *
 * @param events how many events there were to explain
 * @param diagnosis where the explanation stops; present only if the verdict is {@code INVALID}, and
 *     was asked for
 * @param note what a reader should know beside the verdict, empty if nothing
 */
public record Validation(
    RecordedConnection connection,
    Verdict verdict,
    int events,
    Optional<Diagnosis> diagnosis,
    String note) {

  Validation with(Diagnosis found) {
    return new Validation(connection, verdict, events, Optional.of(found), note);
  }

  /** Whether a recorded connection is a behaviour of the model. */
  public enum Verdict {
    /** All that was recorded is a behaviour, and nothing is owed at its end. */
    VALID("valid"),

    /** It is the beginning of a behaviour: the log ends, or has a gap, before what is owed came. */
    INCOMPLETE("incomplete"),

    /** No behaviour shows this. */
    INVALID("invalid");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    /** The word for it in reports. */
    public String label() {
      return label;
    }
  }
}
