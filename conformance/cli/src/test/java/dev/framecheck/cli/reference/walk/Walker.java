package dev.framecheck.cli.reference.walk;

import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.kit.Wording;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Leads a target along walks. */
final class Walker {

  private final Machine machine;
  private final Target target;

  Walker(Machine machine, Target target) {
    this.machine = machine;
    this.target = target;
  }

  /**
   * How a walk ended.
   *
   * @param inputs what came, to the end of the walk or to the first reaction that isn't permitted
   * @param fault what was wrong with the last reaction, if anything
   */
  record Outcome(List<Input> inputs, Optional<String> fault) {}

  /** Goes on until a reaction isn't permitted, or nothing can come any more. */
  Outcome walk(Walk walk) {
    List<Input> inputs = new ArrayList<>();
    Exchange exchange = new Exchange();
    int state = machine.initial(walk.role());
    try (TargetSession session = target.open(machine.opening(walk.role()))) {
      for (Walk.Move move : walk.moves()) {
        Input in = machine.input(state, move.rank(), move.lively());
        if (in == null) {
          break;
        }
        inputs.add(in);
        Exchange.Turn turn = exchange.next(in, move);
        Optional<StateGraph.Edge> taken = Optional.empty();
        String shown;
        try {
          List<Observation> actual = reaction(session, turn, move);
          taken = taken(state, in, exchange, actual);
          shown = Wording.of(actual);
        } catch (RuntimeException e) {
          shown = "the target threw " + e;
        }
        if (taken.isEmpty()) {
          return new Outcome(inputs, Optional.of(fault(inputs, shown, state, exchange)));
        }
        state = taken.get().to();
      }
    }
    return new Outcome(inputs, Optional.empty());
  }

  private String fault(List<Input> inputs, String shown, int state, Exchange exchange) {
    Input last = inputs.get(inputs.size() - 1);
    String permitted =
        machine.edges(state, last).stream()
            .map(edge -> Wording.of(exchange.expected(edge.out())))
            .distinct()
            .collect(Collectors.joining("; or "));
    return "%s: %s, where permitted is: %s"
        .formatted(
            inputs.stream().map(Wording::of).collect(Collectors.joining(", ")), shown, permitted);
  }

  private static List<Observation> reaction(
      TargetSession session, Exchange.Turn turn, Walk.Move move) {
    byte[] bytes = turn.bytes().toBytes();
    if (move.part() == 0 || bytes.length == 0) {
      return session.step(turn.in(), bytes);
    }
    SplittableRandom random = new SplittableRandom(move.seed());
    List<Observation> all = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int end = Math.min(bytes.length, at + random.nextInt(1, move.part() + 1));
      all.addAll(session.step(turn.in(), Arrays.copyOfRange(bytes, at, end)));
      at = end;
    }
    return all;
  }

  /** Of the reactions that look like this one, that of the target's own choices comes first. */
  private Optional<StateGraph.Edge> taken(
      int state, Input in, Exchange exchange, List<Observation> actual) {
    return machine.edges(state, in).stream()
        .filter(edge -> fits(exchange.expected(edge.out()), actual))
        .min(
            Comparator.<StateGraph.Edge, Boolean>comparing(
                    edge -> target.choices().contradicts(edge.choice()))
                .thenComparing(edge -> edge.grade() == Grade.PERMITTED));
  }

  private static boolean fits(List<Observation> expected, List<Observation> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      Observation shown = actual.get(i);
      boolean fits =
          shown instanceof Observation.Close close
              ? expected.get(i) instanceof Observation.Close permitted
                  && close.codes().stream().allMatch(permitted::permits)
              : shown.equals(expected.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
