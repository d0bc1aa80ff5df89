package dev.framecheck.model.tlc;

import static dev.framecheck.model.tlc.Specs.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.tlc.BareTlc.Ending;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which TLC ends, above all those in which it reports success wrongly. */
class TlcTrapsTests {

  private static final String CLIMB = "CONSTANT Max = 3 SPECIFICATION Spec CHECK_DEADLOCK FALSE ";
  private static final String LOOP = "CONSTANT Max = 3 SPECIFICATION LoopSpec ";

  private static WorkerPool pool;
  private static TlcEngine engine;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(2);
    engine = new TlcEngine(pool);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  private static TlcResult traps(String config) {
    return engine.run(spec("traps", "Traps", config), TlcOptions.DEFAULT);
  }

  private static TlcOutcome module(String name) {
    return engine.run(spec("traps", name, "INIT Init NEXT Next"), TlcOptions.DEFAULT).outcome();
  }

  @Test
  void reportsSuccessWithCounts() {
    TlcResult result = traps(CLIMB + "INVARIANT BoundInv");
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.Ok());
    assertThat(result.distinctStates()).isEqualTo(4);
    assertThat(result.generatedStates()).isEqualTo(4);
    assertThat(result.depth()).isEqualTo(4);
    assertThat(result.counterexample()).isEqualTo(Counterexample.NONE);
  }

  @Test
  void judgesDifferentSpecificationsInOneJvmEachByItself() {
    try (WorkerPool one = new WorkerPool(1)) {
      TlcEngine narrow = new TlcEngine(one);
      TlcSpec climbing = spec("traps", "Traps", CLIMB + "INVARIANT NotTwoInv");
      TlcSpec counting =
          spec("counter", "MCCounter", "CONSTANT Max = 3 SPECIFICATION Spec INVARIANT BoundInv");
      for (int i = 0; i < 4; i++) {
        assertThat(narrow.run(climbing, TlcOptions.DEFAULT).outcome())
            .isEqualTo(new TlcOutcome.InvariantViolated("NotTwoInv"));
        TlcResult second = narrow.run(counting, TlcOptions.DEFAULT);
        assertThat(second.outcome()).isEqualTo(new TlcOutcome.Ok());
        assertThat(second.distinctStates()).isEqualTo(8);
      }
    }
  }

  @Test
  void doesNotBelieveTheSuccessOfARunThatWentOnAfterAViolation(@TempDir Path scratch)
      throws Exception {
    TlcSpec spec = spec("traps", "Traps", CLIMB + "INVARIANT NotTwoInv");
    Ending bare = BareTlc.run(scratch, spec, "-continue");
    assertThat(bare.exitCode()).isZero();
    assertThat(bare.output()).contains("No error has been found");

    TlcResult result = engine.run(spec, TlcOptions.DEFAULT.continuing());
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.InvariantViolated("NotTwoInv"));
    assertThat(result.distinctStates()).isEqualTo(4);
  }

  @Test
  void doesNotBelieveTheSuccessOfARunWithoutInitialState(@TempDir Path scratch) throws Exception {
    TlcSpec spec =
        spec("traps", "Traps", "CONSTANT Max = 3 INIT NoInit NEXT Next INVARIANT BoundInv");
    Ending bare = BareTlc.run(scratch, spec);
    assertThat(bare.exitCode()).isZero();
    assertThat(bare.output()).contains("No error has been found");

    assertThat(engine.run(spec, TlcOptions.DEFAULT).outcome())
        .isEqualTo(new TlcOutcome.NoInitialState());
  }

  @Test
  void doesNotBelieveAStatePredicateThatIsListedAsProperty(@TempDir Path scratch) throws Exception {
    TlcSpec spec = spec("traps", "Traps", CLIMB + "PROPERTY StateProp");
    Ending bare = BareTlc.run(scratch, spec);
    assertThat(bare.exitCode()).isZero();
    assertThat(bare.output()).contains("No error has been found");

    assertThat(engine.run(spec, TlcOptions.DEFAULT).outcome())
        .isInstanceOfSatisfying(
            TlcOutcome.ConfigError.class,
            error ->
                assertThat(error.message()).contains("StateProp").contains("initial states only"));
  }

  @Test
  void acceptsARefinementAlthoughItHasAnInitialPredicate() {
    assertThat(
            traps("CONSTANT Max = 1 SPECIFICATION Spec CHECK_DEADLOCK FALSE PROPERTY LimitedProp")
                .ok())
        .isTrue();
  }

  @Test
  void namesAViolatedInvariantAndShowsTheWay() {
    TlcResult result = traps(CLIMB + "INVARIANTS BoundInv NotTwoInv");
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.InvariantViolated("NotTwoInv"));
    assertThat(result.counterexample().states())
        .extracting(TlcState::action)
        .containsExactly("Initial predicate", "Next", "Next");
    assertThat(result.counterexample().states().get(2).variables()).containsEntry("n", "2");
  }

  @Test
  void namesAnInvariantThatIsViolatedInitially() {
    TlcResult result = traps(CLIMB + "INVARIANT NotInitiallyInv");
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.InvariantViolated("NotInitiallyInv"));
    assertThat(result.counterexample().states())
        .singleElement()
        .satisfies(state -> assertThat(state.variables()).containsEntry("n", "0"));
  }

  @Test
  void namesAPropertyThatIsViolatedInitially() {
    assertThat(traps(CLIMB + "PROPERTY NotInitiallyProp").outcome())
        .isInstanceOf(TlcOutcome.ActionPropertyViolated.class);
  }

  @Test
  void namesAViolatedActionProperty() {
    TlcResult result = traps(LOOP + "PROPERTY NotPastTwoProp");
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.ActionPropertyViolated("NotPastTwoProp"));
    assertThat(result.counterexample().states()).hasSize(4);
  }

  @Test
  void tellsOnlyThePlaceWhereAPartOfAPropertyIsViolated() {
    assertThat(traps(LOOP + "PROPERTY ConjunctionProp").outcome())
        .isInstanceOfSatisfying(
            TlcOutcome.InvariantViolated.class,
            violated -> assertThat(violated.name()).contains("of module Traps"));
  }

  @Test
  void offersEveryPropertyAsCandidateOfATemporalViolation() {
    TlcResult result = traps(CLIMB + "PROPERTIES ReturnsProp StopsProp");
    assertThat(result.outcome())
        .isEqualTo(new TlcOutcome.TemporalViolated(List.of("ReturnsProp", "StopsProp")));
  }

  @Test
  void tellsStutteringFromReturning() {
    Counterexample stuttering = traps(CLIMB + "PROPERTY StopsProp").counterexample();
    assertThat(stuttering.backTo()).isEqualTo(stuttering.states().size());
    Counterexample returning = traps(LOOP + "PROPERTY StopsProp").counterexample();
    assertThat(returning.states()).hasSize(4);
    assertThat(returning.backTo()).isEqualTo(1);
  }

  @Test
  void reportsADeadlockOnlyIfItIsAsked() {
    assertThat(traps("CONSTANT Max = 3 SPECIFICATION Spec").outcome())
        .isEqualTo(new TlcOutcome.Deadlock());
    assertThat(traps(CLIMB).ok()).isTrue();
  }

  @Test
  void tellsWhereFalseAssumptionsStand() {
    assertThat(module("Assumes"))
        .isEqualTo(new TlcOutcome.AssumptionFalse(List.of(new SourcePlace("Assumes", 6, 3, 6, 7))));
  }

  @Test
  void neverTakesAnEvaluationErrorForAViolation() {
    assertThat(
            List.of(
                traps(CLIMB + "INVARIANT HeadInv").outcome(),
                traps(CLIMB + "INVARIANT AssertInv").outcome(),
                traps(CLIMB + "INVARIANT OverflowInv").outcome(),
                traps("CONSTANT Max = 3 INIT Init NEXT HeadNext").outcome()))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TlcOutcome.EvaluationError.class));
  }

  @Test
  void tellsWhatCouldNotBeEvaluatedAndWhere() {
    assertThat(traps("CONSTANT Max = 3 INIT Init NEXT HeadNext").outcome().describe())
        .isEqualTo(
            "an expression can't be evaluated: Attempted to apply Head to the empty sequence."
                + " (Traps.tla:22:43)");
  }

  @Test
  void tellsFileAndLineOfASyntaxError() {
    assertThat(module("Unfinished"))
        .isInstanceOfSatisfying(
            TlcOutcome.ParseError.class,
            error -> assertThat(error.place()).isEqualTo("Unfinished.tla:4:1"));
  }

  @Test
  void tellsFileAndLineOfAnUndefinedName() {
    assertThat(module("Undefined"))
        .isEqualTo(new TlcOutcome.ParseError("Undefined.tla:3:13", "Unknown operator: `Zero'."));
  }

  @Test
  void tellsThatAModuleIsMissing() {
    assertThat(module("Nowhere").describe())
        .isEqualTo("Nowhere.tla: Cannot find source file for module Nowhere.");
  }

  @Test
  void refusesAConfigurationThatDoesNotFit() {
    assertThat(
            List.of(
                traps(CLIMB + "INVARIANT Missing").outcome(),
                traps("SPECIFICATION Spec").outcome(),
                traps("CONSTANT Max = 3").outcome()))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TlcOutcome.ConfigError.class));
  }

  @Test
  void endsARunThatTakesTooLong() {
    TlcOptions hurried = TlcOptions.DEFAULT.withTimeout(Duration.ofMillis(1500));
    TlcResult result =
        engine.run(spec("traps", "Traps", "CONSTANT Max = 3 SPECIFICATION EndlessSpec"), hurried);
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.TimedOut(Duration.ofMillis(1500)));
  }

  @Test
  void tellsThatTheHeapWasTooSmall() {
    TlcOptions poor = TlcOptions.DEFAULT.withProfile(WorkerProfile.quick().withHeap(48));
    TlcResult result = engine.run(spec("traps", "Doubling", "INIT Init NEXT Next"), poor);
    assertThat(result.outcome()).isEqualTo(new TlcOutcome.OutOfMemory());
  }

  @Test
  void readsValuesThatGoOnOverSeveralLines() {
    TlcResult result =
        engine.run(
            spec("traps", "Records", "INIT Init NEXT Next INVARIANT EmptyInv"), TlcOptions.DEFAULT);
    TlcState last = result.counterexample().states().get(1);
    assertThat(last.variables()).containsOnlyKeys("first", "second");
    assertThat(last.variables().get("first").lines().count()).isGreaterThan(1);
    assertThat(last.variables().get("second"))
        .startsWith("{")
        .endsWith("}")
        .contains("x /\\\\ y = 2");
  }

  @Test
  void keepsParallelRunsApart() {
    List<CompletableFuture<TlcResult>> runs =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                max ->
                    engine.submit(
                        spec(
                            "traps",
                            "Traps",
                            "CONSTANT Max = "
                                + max
                                + " SPECIFICATION LoopSpec PROPERTY ReturnsProp"),
                        TlcOptions.DEFAULT))
            .toList();
    assertThat(runs)
        .extracting(run -> run.join().distinctStates())
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }
}
