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
 * Random walks through the state graphs of the topics whose inputs are acts and heads: whatever
 * comes in whatever order, the reference shows what the model permits.
 */
class TopicWalksTests {

  private static final String OPENING = "opening";
  private static final String FLOW = "flow";
  private static final String EVENTS = "events";

  @Provide
  Arbitrary<Walk> opening() {
    return Walk.arbitrary(Machine.of(OPENING));
  }

  @Provide
  Arbitrary<Walk> flow() {
    return Walk.arbitrary(Machine.of(FLOW));
  }

  @Provide
  Arbitrary<Walk> events() {
    return Walk.arbitrary(Machine.of(EVENTS));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void opensAsPermitted(@ForAll("opening") Walk walk) {
    WalkChecks.isPermitted(OPENING, new ReferenceTarget(), walk);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void holdsAsMuchAsPermitted(@ForAll("flow") Walk walk) {
    WalkChecks.isPermitted(FLOW, new ReferenceTarget(), walk);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void tellsThePageAsPermitted(@ForAll("events") Walk walk) {
    WalkChecks.isPermitted(EVENTS, new ReferenceTarget(), walk);
  }

  @AddLifecycleHook(NightlyOnly.class)
  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
  void opensAsPermittedForLong(@ForAll("opening") Walk walk) {
    WalkChecks.isPermitted(OPENING, new ReferenceTarget(), walk);
  }

  @AddLifecycleHook(NightlyOnly.class)
  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
  void holdsAsMuchAsPermittedForLong(@ForAll("flow") Walk walk) {
    WalkChecks.isPermitted(FLOW, new ReferenceTarget(), walk);
  }

  @AddLifecycleHook(NightlyOnly.class)
  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
  void tellsThePageAsPermittedForLong(@ForAll("events") Walk walk) {
    WalkChecks.isPermitted(EVENTS, new ReferenceTarget(), walk);
  }

  @Example
  void faultsAreFoundAndTheirWalksShrinkToTheShortest() {
    WalkChecks.faultsAreFound(OPENING);
    WalkChecks.faultsAreFound(FLOW);
    WalkChecks.faultsAreFound(EVENTS);
  }
}
