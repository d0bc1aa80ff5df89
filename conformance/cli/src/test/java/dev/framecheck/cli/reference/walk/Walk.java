package dev.framecheck.cli.reference.walk;

import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * A path through the state graph, with all that the graph leaves open. Any list of moves is a walk,
 * so it can shrink by leaving moves out.
 */
record Walk(Role role, List<Move> moves) {

  private static final int LONGEST = 30;
  private static final int GREATEST_PART = 20;

  /**
   * One step.
   *
   * @param rank which input comes, see {@link Machine#input}
   * @param lively whether to leave the connection as it is
   * @param key the masking key, where the frame has one
   * @param seed decides the payload and the size of the parts
   * @param part the greatest part in which bytes come; 0 for all at once
   */
  record Move(int rank, boolean lively, int key, long seed, int part) {

    /** The same, with an input of its own choice. */
    Move at(int exactRank) {
      return new Move(exactRank, false, key, seed, part);
    }
  }

  /** The walk without one of its moves. */
  Walk without(int move) {
    List<Move> others = new ArrayList<>(moves);
    others.remove(move);
    return new Walk(role, others);
  }

  static Arbitrary<Walk> arbitrary(Machine machine) {
    Arbitrary<Integer> ranks =
        Arbitraries.integers()
            .between(0, machine.alphabet() - 1)
            .withDistribution(RandomDistribution.uniform());
    Arbitrary<Boolean> lively = Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false));
    Arbitrary<Integer> parts = Arbitraries.integers().between(0, GREATEST_PART);
    Arbitrary<Move> moves =
        Combinators.combine(ranks, lively, Arbitraries.integers(), Arbitraries.longs(), parts)
            .as(Move::new);
    return Combinators.combine(
            Arbitraries.of(machine.roles()), moves.list().ofMinSize(1).ofMaxSize(LONGEST))
        .as(Walk::new);
  }
}
