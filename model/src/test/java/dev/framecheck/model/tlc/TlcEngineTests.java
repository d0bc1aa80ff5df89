package dev.framecheck.model.tlc;

import static dev.framecheck.model.tlc.Specs.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.worker.WorkerPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlcEngineTests {

  private static final String HALF =
      "CONSTANT Max = 3 SPECIFICATION Spec INVARIANTS BoundInv TopInv PROPERTY SmallStepProp";
  private static final String TOP =
      """
      ---- MODULE Top ----
      EXTENDS MCCounter
      TopInv == n > 7 => phase = "down"
      ====
      """;

  private static WorkerPool pool;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(1);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  @Test
  void runsAnotherTlc(@TempDir Path folder) throws Exception {
    Path copy = Files.copy(TlcJar.bundled().path(), folder.resolve("tla2tools.jar"));
    TlcEngine engine = new TlcEngine(pool, TlcJar.of(copy));
    TlcSpec spec = spec("traps", "Traps", "CONSTANT Max = 3 SPECIFICATION LoopSpec");
    assertThat(engine.run(spec, TlcOptions.DEFAULT).distinctStates()).isEqualTo(4);
  }

  @Test
  void refusesAJarWithoutTlc(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("no.jar"), "no jar");
    assertThatThrownBy(() -> TlcJar.of(text))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("no.jar is not a readable jar");
    assertThatThrownBy(() -> TlcJar.of(folder.resolve("none.jar")))
        .hasMessageContaining("none.jar is not a file");
  }

  @Test
  void replacesADefinitionByTheFaultyOne() {
    TlcSpec spec =
        spec(
            "counter/mutants",
            "ClimbTooHigh",
            "CONSTANT Max = 3 SPECIFICATION Spec INVARIANT BoundInv");
    TlcSpec mutant =
        new TlcSpec(
            spec.module(),
            List.of(Specs.folder("counter/mutants"), Specs.folder("counter")),
            spec.config().withSubstitution("MayClimb", "MayClimbFault"),
            Map.of());
    TlcEngine engine = new TlcEngine(pool);
    assertThat(engine.run(mutant.withConfig(spec.config()), TlcOptions.DEFAULT).ok()).isTrue();
    assertThat(engine.run(mutant, TlcOptions.DEFAULT).outcome())
        .isEqualTo(new TlcOutcome.InvariantViolated("BoundInv"));
  }

  @Test
  void countsEvaluationsAndFindsTheExpressionThatHasNone() {
    TlcSpec spec = spec("counter", "MCCounter", HALF).wrapped("Top", TOP);
    TlcResult result = new TlcEngine(pool).run(spec, TlcOptions.DEFAULT.withCoverage());
    Coverage coverage = result.coverage();
    assertThat(result.ok()).isTrue();
    assertThat(coverage.zeros())
        .singleElement()
        .satisfies(
            zero -> {
              assertThat(zero.part()).isEqualTo(Coverage.Part.PROPERTY);
              assertThat(zero.owner()).isEqualTo("TopInv");
              assertThat(zero.place().toString()).isEqualTo("Top.tla:3:20");
            });
    assertThat(coverage.entries())
        .anySatisfy(
            entry -> {
              assertThat(entry.owner()).isEqualTo("SmallStepProp");
              assertThat(entry.count()).isPositive();
            });
  }
}
