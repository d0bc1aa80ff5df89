package dev.framecheck.model.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.Specs;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AlloyEngineTests {

  private static final Path TOY = Specs.folder("alloy").resolve("Toy.als");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static WorkerPool pool;
  private static AlloyEngine engine;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(1);
    engine = new AlloyEngine(pool, WorkerProfile.quick());
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  @Test
  void judgesEachCommandByWhatItExpects() {
    Map<String, Boolean> passed = new LinkedHashMap<>();
    for (AlloyCommand command : engine.commands(TOY)) {
      AlloyResult result = engine.run(TOY, command, LIMIT);
      assertThat(result.refuted()).isNotEqualTo(result.passed());
      passed.put(command.name(), result.passed());
    }
    assertThat(passed)
        .containsExactly(
            Map.entry("Holds", true),
            Map.entry("Refuted", false),
            Map.entry("KnownToFail", true),
            Map.entry("Exists", true),
            Map.entry("Contradiction", false),
            Map.entry("KnownToContradict", true));
  }

  @Test
  void tellsKindExpectationAndLineOfACommand() {
    assertThat(engine.commands(TOY).get(1))
        .isEqualTo(new AlloyCommand(1, "Refuted", true, Optional.of(false), 6));
  }

  @Test
  void showsTheCounterexample() {
    AlloyResult result = engine.run(TOY, engine.commands(TOY).get(1), LIMIT);
    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            AlloyOutcome.Satisfiable.class,
            found -> {
              assertThat(found.xml()).contains("<field label=\"edges\"");
              assertThat(found.text()).contains("edges");
            });
  }

  @Test
  void tellsFileAndLineOfAnError() {
    Path broken = Specs.folder("alloy").resolve("Broken.als");
    assertThatThrownBy(() -> engine.commands(broken))
        .isInstanceOf(SpecificationException.class)
        .hasMessageStartingWith("Broken.als:3:");
    assertThatThrownBy(() -> engine.commands(broken.resolveSibling("None.als")))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("can't be read");
  }

  @Test
  void endsACommandThatTakesTooLongWithoutCallingItDecided() {
    Path hard = Specs.folder("alloy").resolve("Hard.als");
    List<AlloyCommand> commands = engine.commands(hard);
    AlloyResult result = engine.run(hard, commands.get(0), Duration.ofSeconds(1));
    assertThat(result.outcome()).isInstanceOf(AlloyOutcome.TimedOut.class);
    assertThat(result.passed()).isFalse();
    assertThat(result.refuted()).isFalse();
  }
}
