package dev.framecheck.cli.reference.walk;

import dev.framecheck.traces.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Looks for a walk that shows a fault, and for the least that is left of it. */
final class ShortestWalk {

  private static final int MOVES_IN_GENERATION = 1000;
  private static final int MOST_WALKS = 20_000;
  private static final int SEED = 6455;

  private final Machine machine;
  private final Walker walker;

  ShortestWalk(Machine machine, Walker walker) {
    this.machine = machine;
    this.walker = walker;
  }

  /** A random walk that shows a fault, shrunk. */
  Walk find() {
    RandomGenerator<Walk> walks = Walk.arbitrary(machine).generator(MOVES_IN_GENERATION);
    Random random = new Random(SEED);
    Shrinkable<Walk> failing =
        Stream.generate(() -> walks.next(random))
            .limit(MOST_WALKS)
            .filter(walk -> fails(walk.value()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no walk shows the fault"));
    return withoutIdleMoves(shrunk(failing).value());
  }

  private Shrinkable<Walk> shrunk(Shrinkable<Walk> walk) {
    return walk.shrink()
        .filter(simpler -> simpler.distance().compareTo(walk.distance()) < 0)
        .filter(simpler -> fails(simpler.value()))
        .findFirst()
        .map(this::shrunk)
        .orElse(walk);
  }

  /**
   * Leaves out each move without which a walk still shows a fault. The inputs of the others stay as
   * they are, as far as they can still come.
   */
  Walk withoutIdleMoves(Walk walk) {
    Walk exact = exact(walk);
    for (int i = 0; i < exact.moves().size(); i++) {
      Walk shorter = exact.without(i);
      if (fails(shorter)) {
        return withoutIdleMoves(shorter);
      }
    }
    return exact;
  }

  /** The walk as far as it came, each input by its own rank. */
  private Walk exact(Walk walk) {
    List<Input> inputs = walker.walk(walk).inputs();
    List<Walk.Move> moves = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      moves.add(walk.moves().get(i).at(machine.rank(inputs.get(i))));
    }
    return new Walk(walk.role(), moves);
  }

  private boolean fails(Walk walk) {
    return walker.walk(walk).fault().isPresent();
  }
}
