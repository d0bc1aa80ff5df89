package dev.framecheck.model.tlc;

import java.util.List;

/**
 * What a TLC run came to, and what it cost.
 *
 * @param outcome the judgement
 * @param distinctStates distinct states found, 0 if TLC told none
 * @param generatedStates states generated, 0 if TLC told none
 * @param depth the longest shortest path to a state, 0 if TLC told none
 * @param seconds wall time of the run, a warm or cold start included
 * @param counterexample the behaviour that shows the violation, empty if there is none
 * @param messages all that TLC said, in order
 * @param coverage how often it evaluated what; empty unless that was asked
 */
public record TlcResult(
    TlcOutcome outcome,
    long distinctStates,
    long generatedStates,
    int depth,
    double seconds,
    Counterexample counterexample,
    List<TlcMessage> messages,
    Coverage coverage) {

  public TlcResult {
    messages = List.copyOf(messages);
  }

  /** Whether everything that was asked was checked and holds. */
  public boolean ok() {
    return outcome instanceof TlcOutcome.Ok;
  }

  /** What the specification printed with {@code Print} and {@code PrintT}, and the parser. */
  public List<String> printed() {
    return messages.stream()
        .filter(message -> message.code() == TlcMessage.PLAIN)
        .flatMap(message -> message.text().lines())
        .toList();
  }
}
