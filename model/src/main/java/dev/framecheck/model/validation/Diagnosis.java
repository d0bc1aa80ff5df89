package dev.framecheck.model.validation;

import dev.framecheck.traces.Observation;
import dev.framecheck.traces.RecordedEvent;
import dev.framecheck.traces.Recording;
import java.util.List;
import java.util.Optional;

/**
 * Where a recorded connection stops being a behaviour of the model.
 *
 * @param place where the log has the first event that doesn't fit, or its last event
 * @param event the number of that event among those of the connection, from 1
 * @param seen the event; empty where the log ends and something is missing
 * @param before the events before it, which are explained, or the last of them
 * @param state the state of the model there, as TLA+ text
 * @param offers what the model permitted there
 * @param impossible what is wrong with an input that can't come at all, empty otherwise
 */
public record Diagnosis(
    String place,
    int event,
    Optional<RecordedEvent> seen,
    List<Recording.Entry> before,
    String state,
    List<Offer> offers,
    String impossible) {

  /** Copies the lists. */
  public Diagnosis {
    before = List.copyOf(before);
    offers = List.copyOf(offers);
  }

  /**
   * A reaction that the model permitted.
   *
   * @param out what it shows, in order
   * @param clauses where the rule is stated
   * @param source {@code rfc}, {@code derived}, {@code browser} or {@code policy}
   * @param choice the choice it belongs to, empty if there is none
   * @param explained how many of its observations are in the log, from the first on
   * @param failed the conditions that the event doesn't meet
   */
  public record Offer(
      List<Observation> out,
      List<String> clauses,
      String source,
      String choice,
      int explained,
      List<Condition> failed) {

    /** Copies the lists. */
    public Offer {
      out = List.copyOf(out);
      clauses = List.copyOf(clauses);
      failed = List.copyOf(failed);
    }
  }

  /**
   * A condition on an event.
   *
   * @param text what must hold
   * @param clause where that is stated
   */
  public record Condition(String text, String clause) {}
}
