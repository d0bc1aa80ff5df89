package dev.framecheck.cli.reference.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Target;

/** What the walks of every topic assert. */
final class WalkChecks {

  private WalkChecks() {}

  /** The target shows only what is permitted; otherwise fails with the least of the walk. */
  static void isPermitted(String topic, Target target, Walk walk) {
    Machine machine = Machine.of(topic);
    Walker walker = new Walker(machine, target);
    Walker.Outcome outcome = walker.walk(walk);
    if (outcome.fault().isPresent()) {
      outcome = walker.walk(new ShortestWalk(machine, walker).withoutIdleMoves(walk));
    }
    assertThat(outcome.fault()).isEmpty();
  }

  /** Each fault of the topic is found, and its walk shrinks to the shortest that shows it. */
  static void faultsAreFound(String topic) {
    assertThat(Fault.of(topic)).isNotEmpty();
    Machine machine = Machine.of(topic);
    for (Fault fault : Fault.of(topic)) {
      Walker walker = new Walker(machine, new FaultyTarget(fault));
      Walk shortest = new ShortestWalk(machine, walker).find();
      assertThat(walker.walk(shortest).inputs()).as(fault.name()).hasSize(fault.steps());
    }
  }
}
