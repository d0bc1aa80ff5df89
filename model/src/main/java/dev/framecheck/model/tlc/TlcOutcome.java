package dev.framecheck.model.tlc;

import java.time.Duration;
import java.util.List;

/** What a TLC run came to. */
public sealed interface TlcOutcome {

  /** One sentence for the user. */
  String describe();

  /** Everything that was asked was checked over all reachable states, and holds. */
  record Ok() implements TlcOutcome {
    @Override
    public String describe() {
      return "no error was found";
    }
  }

  /**
   * A state predicate is false in a reachable state.
   *
   * @param name the invariant, as the configuration names it; for a part of a PROPERTY, its place
   */
  record InvariantViolated(String name) implements TlcOutcome {
    @Override
    public String describe() {
      return "invariant " + name + " is violated";
    }
  }

  /**
   * A step breaks a property of steps, or an initial state the initial predicate that a PROPERTY
   * implies.
   *
   * @param name the property, as the configuration names it; for a part of it, its place
   */
  record ActionPropertyViolated(String name) implements TlcOutcome {
    @Override
    public String describe() {
      return "action property " + name + " is violated";
    }
  }

  /**
   * An infinite behaviour breaks a temporal property. TLC doesn't say which.
   *
   * @param candidates the PROPERTIES that were checked; the culprit is known if it is the only one
   */
  record TemporalViolated(List<String> candidates) implements TlcOutcome {
    public TemporalViolated {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String describe() {
      return candidates.size() == 1
          ? "temporal property " + candidates.get(0) + " is violated"
          : "one of the temporal properties " + String.join(", ", candidates) + " is violated";
    }
  }

  /** A reachable state has no successor, and the configuration forbids that. */
  record Deadlock() implements TlcOutcome {
    @Override
    public String describe() {
      return "a deadlock is reachable";
    }
  }

  /**
   * ASSUME statements are false.
   *
   * @param places where their expressions stand
   */
  record AssumptionFalse(List<SourcePlace> places) implements TlcOutcome {
    public AssumptionFalse {
      places = List.copyOf(places);
    }

    @Override
    public String describe() {
      return "an assumption is false: "
          + String.join(", ", places.stream().map(SourcePlace::toString).toList());
    }
  }

  /**
   * An expression could not be evaluated (Assert and stack overflow included), so nothing is known.
   *
   * @param message TLC's explanation
   */
  record EvaluationError(String message) implements TlcOutcome {
    @Override
    public String describe() {
      return "an expression can't be evaluated: " + message;
    }
  }

  /**
   * There is no initial state. TLC calls this a success, of properties that were never evaluated.
   */
  record NoInitialState() implements TlcOutcome {
    @Override
    public String describe() {
      return "no state satisfies the initial predicate, so nothing was checked";
    }
  }

  /**
   * The module does not parse, or a name in it has no meaning.
   *
   * @param place {@code Module.tla:line:column}, or the module if the parser names no line
   * @param message the parser's explanation
   */
  record ParseError(String place, String message) implements TlcOutcome {
    @Override
    public String describe() {
      return place + ": " + message;
    }
  }

  /**
   * The configuration can't be used with the module.
   *
   * @param message TLC's explanation, or ours
   */
  record ConfigError(String message) implements TlcOutcome {
    @Override
    public String describe() {
      return "the configuration can't be used: " + message;
    }
  }

  /**
   * TLC's JVM ended before TLC did.
   *
   * @param message how it ended
   */
  record Killed(String message) implements TlcOutcome {
    @Override
    public String describe() {
      return "TLC was killed: " + message;
    }
  }

  /**
   * The run took too long and was ended.
   *
   * @param limit the time that it had
   */
  record TimedOut(Duration limit) implements TlcOutcome {
    @Override
    public String describe() {
      return "TLC did not finish within " + limit.toSeconds() + " s";
    }
  }

  /** The heap was too small. */
  record OutOfMemory() implements TlcOutcome {
    @Override
    public String describe() {
      return "TLC ran out of memory";
    }
  }

  /**
   * TLC behaved in a way that means neither success nor any known failure.
   *
   * @param message what was seen
   */
  record ToolFailed(String message) implements TlcOutcome {
    @Override
    public String describe() {
      return "TLC failed: " + message;
    }
  }
}
