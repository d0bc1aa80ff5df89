package dev.framecheck.cli.reference.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.reference.ReceivePolicy;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Random walks through the state graph, with random payloads, masking keys and chunks: whatever the
 * walk, the reference shows what the model permits.
 */
class ReferenceWalksTests {

  private static final int MOVES_IN_GENERATION = 1000;

  @Provide
  Arbitrary<Walk> walks() {
    return Walk.arbitrary(FramingMachine.get().alphabet());
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermitted(@ForAll("walks") Walk walk) {
    assertThat(new Walker(FramingMachine.get(), new ReferenceTarget()).walk(walk).fault())
        .isEmpty();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermittedWithOtherChoices(
      @ForAll("walks") Walk walk, @ForAll boolean refuses, @ForAll boolean delivers) {
    ReferenceTarget target = new ReferenceTarget(new ReceivePolicy(refuses, delivers));
    assertThat(new Walker(FramingMachine.get(), target).walk(walk).fault()).isEmpty();
  }

  @Example
  void aFaultIsFoundAndItsWalkShrinksToTheShortest() {
    for (Fault fault : Fault.values()) {
      Walker walker = new Walker(FramingMachine.get(), new FaultyTarget(fault));
      Walk shortest = withoutIdleMoves(walker, shrunk(walker, failing(walker)).value());
      assertThat(walker.walk(shortest).inputs()).as(fault.name()).hasSize(fault.steps());
    }
  }

  private Shrinkable<Walk> failing(Walker walker) {
    RandomGenerator<Walk> walks = walks().generator(MOVES_IN_GENERATION);
    Random random = new Random(6455);
    return Stream.generate(() -> walks.next(random))
        .limit(20_000)
        .filter(walk -> fails(walker, walk.value()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no walk shows the fault"));
  }

  private static Shrinkable<Walk> shrunk(Walker walker, Shrinkable<Walk> walk) {
    return walk.shrink()
        .filter(simpler -> simpler.distance().compareTo(walk.distance()) < 0)
        .filter(simpler -> fails(walker, simpler.value()))
        .findFirst()
        .map(simpler -> shrunk(walker, simpler))
        .orElse(walk);
  }

  /** Leaves out each move without which the walk still shows the fault. */
  private static Walk withoutIdleMoves(Walker walker, Walk walk) {
    for (int i = 0; i < walk.moves().size(); i++) {
      Walk shorter = walk.without(i);
      if (fails(walker, shorter)) {
        return withoutIdleMoves(walker, shorter);
      }
    }
    return walk;
  }

  private static boolean fails(Walker walker, Walk walk) {
    return walker.walk(walk).fault().isPresent();
  }
}
