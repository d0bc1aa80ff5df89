package dev.framecheck.cli.reference.walk;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.reference.ReceivePolicy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random walks through the state graph of framing, with random payloads, masking keys and chunks:
 * whatever the walk, the reference shows what the model permits.
 */
class ReferenceWalksTests {

  private static final String TOPIC = "framing";

  @Provide
  Arbitrary<Walk> walks() {
    return Walk.arbitrary(Machine.of(TOPIC));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermitted(@ForAll("walks") Walk walk) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(), walk);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermittedWithOtherChoices(
      @ForAll("walks") Walk walk, @ForAll boolean refuses, @ForAll boolean delivers) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(new ReceivePolicy(refuses, delivers)), walk);
  }

  @Example
  void aFaultIsFoundAndItsWalkShrinksToTheShortest() {
    WalkChecks.faultsAreFound(TOPIC);
  }
}
