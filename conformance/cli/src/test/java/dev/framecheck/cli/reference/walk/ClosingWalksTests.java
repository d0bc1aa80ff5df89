package dev.framecheck.cli.reference.walk;

import dev.framecheck.cli.NightlyOnly;
import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.reference.ReceivePolicy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Random walks through the state graph of closing, in both roles: however frames, calls, the end of
 * TCP, timers and blocked writes meet, the reference shows what the model permits.
 */
class ClosingWalksTests {

  private static final String TOPIC = "closing";

  @Provide
  Arbitrary<Walk> walks() {
    return Walk.arbitrary(Machine.of(TOPIC));
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermitted(@ForAll("walks") Walk walk) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(), walk);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermittedWithDeliveryAfterClose(@ForAll("walks") Walk walk) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(new ReceivePolicy(false, true)), walk);
  }

  @AddLifecycleHook(NightlyOnly.class)
  @Property(tries = 200_000, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermittedForLong(@ForAll("walks") Walk walk, @ForAll boolean delivers) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(new ReceivePolicy(true, delivers)), walk);
  }

  @Example
  void aFaultIsFoundAndItsWalkShrinksToTheShortest() {
    WalkChecks.faultsAreFound(TOPIC);
  }
}
