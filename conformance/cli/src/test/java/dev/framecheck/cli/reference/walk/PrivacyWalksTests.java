package dev.framecheck.cli.reference.walk;

import dev.framecheck.cli.NightlyOnly;
import dev.framecheck.cli.reference.ReferenceTarget;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Random walks through the state graph of privacy, in both designs: whatever user, page, server and
 * scheduler do, the reference's browser shows what the model permits.
 */
class PrivacyWalksTests {

  private static final String TOPIC = "privacy";

  @Provide
  Arbitrary<Walk> walks() {
    return Walk.arbitrary(Machine.of(TOPIC));
  }

  // Few by day: the browser brings every change of its files to disk.
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermitted(@ForAll("walks") Walk walk) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(), walk);
  }

  @AddLifecycleHook(NightlyOnly.class)
  @Property(tries = 50_000, edgeCases = EdgeCasesMode.NONE)
  void everyReactionIsPermittedForLong(@ForAll("walks") Walk walk) {
    WalkChecks.isPermitted(TOPIC, new ReferenceTarget(), walk);
  }

  @Example
  void aFaultIsFoundAndItsWalkShrinksToTheShortest() {
    WalkChecks.faultsAreFound(TOPIC);
  }
}
