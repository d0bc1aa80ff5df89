package dev.framecheck.model.grammar;

import dev.framecheck.traces.CloseCode;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.StateGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a frame amounts to, by the grammar's names. */
enum Outcome {
  VIOLATES("Violates"),
  IGNORED("Ignored"),
  TAKES_CLOSE("TakesClose"),
  TAKES_CONTROL("TakesControl"),
  OPENS("Opens"),
  EXTENDS("Extends"),
  WHOLE_TEXT("WholeText"),
  WHOLE_BINARY("WholeBinary"),
  ENDS_TEXT("EndsText"),
  ENDS_BINARY("EndsBinary");

  /** Where both specifications of the machine's states say that no message or frame is open. */
  static final String NOTHING = "NONE";

  private static final String OPEN = "OPEN";
  private static final String FAILED = "FAILED";
  private static final String CLOSED = "CLOSED_BOTH";
  private static final String ENDED = "ENDED";
  private static final Set<String> OVER = Set.of(FAILED, CLOSED, ENDED);

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The name that the grammar has for it. */
  String label() {
    return label;
  }

  /** Whether an endpoint in a state reads no more: its connection has failed, closed or ended. */
  static boolean isOver(StateGraph.State state) {
    return OVER.contains(state.conn());
  }

  /**
   * The outcome of a frame by what an endpoint did.
   *
   * @param before the state before its header came
   * @param out everything that was observed until it had come
   * @param after the state then
   * @return empty if the grammar has no name for such behaviour
   */
  static Optional<Outcome> of(
      StateGraph.State before, FrameKind kind, List<Observation> out, StateGraph.State after) {
    List<MessageKind> delivered =
        out.stream()
            .filter(Observation.Deliver.class::isInstance)
            .map(observation -> ((Observation.Deliver) observation).kind())
            .toList();
    if (delivered.size() > 1 || (isOver(after) && !delivered.isEmpty())) {
      return Optional.empty();
    }
    if (isOver(before)) {
      return isOver(after) ? Optional.of(IGNORED) : Optional.empty();
    }
    if (!before.conn().equals(OPEN)) {
      return Optional.empty();
    }
    if (isOver(after)) {
      return kind == FrameKind.CLOSE ? ofClose(out, after.conn()) : ofEnd(after.conn());
    }
    return after.conn().equals(OPEN)
        ? goingOn(before.message(), kind, delivered, after.message())
        : Optional.empty();
  }

  /**
   * A server ends at once whether it refuses a Close or takes it; what it says tells which: the
   * reason for a failure, any code for a reply (RFC 6455 §5.5.1, §7.1.7).
   */
  private static Optional<Outcome> ofClose(List<Observation> out, String conn) {
    if (!conn.equals(ENDED)) {
      return Optional.of(conn.equals(CLOSED) ? TAKES_CLOSE : VIOLATES);
    }
    return out.stream()
        .filter(Observation.Close.class::isInstance)
        .map(
            observation ->
                ((Observation.Close) observation).codes().contains(CloseCode.ANY_LEGAL)
                    ? TAKES_CLOSE
                    : VIOLATES)
        .findFirst();
  }

  private static Optional<Outcome> ofEnd(String conn) {
    return conn.equals(CLOSED) ? Optional.empty() : Optional.of(VIOLATES);
  }

  private static Optional<Outcome> goingOn(
      String before, FrameKind kind, List<MessageKind> delivered, String after) {
    boolean between = before.equals(NOTHING);
    if (!delivered.isEmpty()) {
      if (!after.equals(NOTHING) || kind.isControl()) {
        return Optional.empty();
      }
      return Optional.of(
          delivered.get(0) == MessageKind.TEXT
              ? (between ? WHOLE_TEXT : ENDS_TEXT)
              : (between ? WHOLE_BINARY : ENDS_BINARY));
    }
    if (kind.isControl()) {
      return before.equals(after) ? Optional.of(TAKES_CONTROL) : Optional.empty();
    }
    if (after.equals(NOTHING)) {
      return Optional.empty();
    }
    if (between) {
      return Optional.of(OPENS);
    }
    return before.equals(after) ? Optional.of(EXTENDS) : Optional.empty();
  }
}
