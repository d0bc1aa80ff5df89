package dev.framecheck.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTests {

  /** One JVM profile for all, so that none is started for a single run. */
  private static final TlcOptions OPTIONS =
      TlcOptions.DEFAULT.withProfile(WorkerProfile.quick().withHeap(512));

  private static WorkerPool pool;
  private static TlcEngine tlc;
  private static AlloyEngine alloy;

  @TempDir private Path folder;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(2);
    tlc = new TlcEngine(pool);
    alloy = new AlloyEngine(pool, OPTIONS.profile());
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  private static ModelResult check(Topic topic) {
    return new Checker(tlc, alloy, OPTIONS, CheckListener.SILENT)
        .check(topic, Size.SMALL)
        .models()
        .get(0);
  }

  private static MutantReport mutants(Topic topic) {
    return new MutantRunner(tlc, alloy, OPTIONS, CheckListener.SILENT).run(topic);
  }

  private static MutantResult mutant(Topic topic, String name) {
    List<Topic.Mutant> one =
        topic.mutants().stream().filter(mutant -> mutant.name().equals(name)).toList();
    return new MutantRunner(tlc, alloy, OPTIONS, CheckListener.SILENT)
        .run(topic, one)
        .mutants()
        .get(0);
  }

  private static Map<String, Verdict> verdicts(ModelResult result) {
    return result.properties().stream()
        .collect(Collectors.toMap(PropertyResult::name, PropertyResult::result));
  }

  @Test
  void passesAModelWhosePropertiesHoldAndWhoseProbesAreReached() {
    ModelResult result = check(ToyTopic.in(folder).read());
    assertThat(verdicts(result))
        .hasSize(11)
        .allSatisfy((n, v) -> assertThat(v).isEqualTo(Verdict.PASS));
    assertThat(result.result()).isEqualTo(Verdict.PASS);
    // The probes' invariant must not change what is explored.
    assertThat(result.distinctStates()).isEqualTo(8);
    assertThat(result.generatedStates()).isEqualTo(11);
  }

  @Test
  void failsAProbeThatIsNeverReached() {
    ModelResult result =
        check(
            ToyTopic.in(folder)
                .with("MCCounter.tla", "ReachTop == n # Max", "ReachTop == n # Max + 1")
                .read());
    assertThat(verdicts(result))
        .containsEntry("ReachTop", Verdict.FAIL)
        .containsEntry("ReachDown", Verdict.PASS);
    assertThat(result.result()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).isEqualTo("ReachTop: no reachable state violates it");
  }

  @Test
  void givesAVerdictOnEveryPropertyThoughSeveralAreViolated() {
    ModelResult result =
        check(
            ToyTopic.in(folder)
                .with("MCCounter.tla", "BoundInv == n <= Max", "BoundInv == n < Max")
                .with("MCCounter.tla", "n' <= n + 1 /\\ n <= n' + 2", "n' <= n + 1 /\\ n <= n' + 1")
                .with("MCCounter.tla", "ClimbsProp == []<>(n = Max)", "ClimbsProp == <>[](n = Max)")
                .with("Clock.tla", "\"up\" THEN \"down\" ELSE", "\"up\" THEN \"left\" ELSE")
                .read());
    assertThat(verdicts(result).entrySet().stream().filter(e -> e.getValue() != Verdict.PASS))
        .containsExactlyInAnyOrder(
            Map.entry("BoundInv", Verdict.FAIL),
            Map.entry("SmallStepProp", Verdict.FAIL),
            Map.entry("ClimbsProp", Verdict.FAIL),
            Map.entry("RefinesClock", Verdict.FAIL));
    assertThat(result.distinctStates()).isEqualTo(8);
    assertThat(result.properties())
        .filteredOn(property -> property.result() == Verdict.FAIL)
        .allSatisfy(property -> assertThat(property.counterexample().states()).isNotEmpty());
  }

  @Test
  void failsADeadlockAndGoesOnWithoutIt() {
    ModelResult result =
        check(
            ToyTopic.in(folder)
                .with("Counter.tla", "\\/ Restart", "\\/ (Restart /\\ n = 1)")
                .read());
    assertThat(verdicts(result))
        .containsEntry("NoDeadlock", Verdict.FAIL)
        .containsEntry("BoundInv", Verdict.PASS);
  }

  @Test
  void namesAFalseAssumption() {
    ModelResult result =
        check(ToyTopic.in(folder).with("MCCounterSmall.cfg", "Max = 3", "Max = 0").read());
    assertThat(verdicts(result))
        .containsEntry("MaxIsPositive", Verdict.FAIL)
        .containsEntry("BoundInv", Verdict.UNKNOWN);
    assertThat(result.result()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void callsAModelThatDoesNotParseInvalid() {
    ModelResult result =
        check(ToyTopic.in(folder).with("Counter.tla", "Init == n = 0", "Init == n = Zero").read());
    assertThat(result.result()).isEqualTo(Verdict.INVALID);
    assertThat(result.message()).isEqualTo("Counter.tla:10:13: Unknown operator: `Zero'.");
  }

  @Test
  void callsARunThatIsEndedAnError() {
    TlcOptions hurried = OPTIONS.withTimeout(Duration.ofMillis(1));
    CheckReport report =
        new Checker(tlc, alloy, hurried, CheckListener.SILENT)
            .check(ToyTopic.in(folder).read(), Size.SMALL);
    assertThat(report.worst()).isEqualTo(Verdict.ERROR);
    assertThat(report.models().get(0).properties())
        .allSatisfy(property -> assertThat(property.result()).isEqualTo(Verdict.UNKNOWN));
  }

  @Test
  void killsEveryMutantByTheExpectedProperty() {
    MutantReport report = mutants(ToyTopic.in(folder).read());
    assertThat(report.mutants()).hasSize(9);
    assertThat(report.mutants())
        .allSatisfy(result -> assertThat(result.violated()).isEqualTo(result.expected()));
    assertThat(report.passed()).isTrue();
    assertThat(report.mutants().get(0).trace().states()).hasSize(5);
  }

  @Test
  void doesNotKillAMutantThatPasses() {
    Topic topic =
        ToyTopic.in(folder).with("mutants/ClimbTooHigh.tla", "n <= Max", "n < Max").read();
    MutantResult result = mutant(topic, "ClimbTooHigh");
    assertThat(result.killed()).isFalse();
    assertThat(result.violated()).isEmpty();
    assertThat(result.message()).isEqualTo("it violates nothing");
  }

  @Test
  void doesNotKillAMutantThatViolatesAnotherProperty() {
    Topic topic =
        ToyTopic.in(folder)
            .with("models.json", "\"expected\": \"BoundInv\"", "\"expected\": \"PhaseInv\"")
            .read();
    MutantResult result = mutant(topic, "ClimbTooHigh");
    assertThat(result.killed()).isFalse();
    assertThat(result.violated()).isEqualTo("BoundInv");
  }

  @Test
  void doesNotKillAMutantThatCanNotBeEvaluated() {
    Topic topic =
        ToyTopic.in(folder).with("mutants/ClimbTooHigh.tla", "n <= Max", "n < \"three\"").read();
    MutantResult result = mutant(topic, "ClimbTooHigh");
    assertThat(result.killed()).isFalse();
    assertThat(result.message()).contains("can't be evaluated");
  }

  @Test
  void leavesOutWhatTheFaultBreaksOnItsWay() {
    Topic topic =
        ToyTopic.in(folder)
            .with("mutants/Flicker.tla", "n = 2", "n = 3")
            .with("mutants/Flicker.tla", "n' = n)", "n' = Max + 1)")
            .with(
                "models.json",
                "\"expected\": \"PhaseInv\"",
                "\"expected\": \"BoundInv\", \"alsoViolates\": [\"PhaseInv\"]")
            .read();
    assertThat(mutant(topic, "Flicker").violated()).isEqualTo("BoundInv");
  }

  @Test
  void findsAnAntecedentThatIsNeverTrue() {
    Topic topic =
        ToyTopic.in(folder)
            .with("MCCounter.tla", "phase = \"down\" => n' <= n", "phase = \"left\" => n' <= n")
            .read();
    Vacuity vacuity = new Vacuity(tlc, OPTIONS);
    assertThat(vacuity.search(topic, topic.model("Counter"), Size.SMALL).unreached())
        .containsExactly(new Vacuity.Unreached("NoClimbWhileDownProp", "MCCounter.tla:9:46"));
    ToyTopic.in(folder.resolve("sound"));
    Topic sound = Topic.read(folder.resolve("sound"));
    assertThat(vacuity.search(sound, sound.model("Counter"), Size.SMALL).unreached()).isEmpty();
  }

  @Test
  void refusesToSearchAModelThatFailsForVacuity() {
    Topic topic =
        ToyTopic.in(folder)
            .with("MCCounter.tla", "BoundInv == n <= Max", "BoundInv == n < Max")
            .read();
    Vacuity vacuity = new Vacuity(tlc, OPTIONS);
    assertThatThrownBy(() -> vacuity.search(topic, topic.model("Counter"), Size.SMALL))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("invariant BoundInv is violated");
  }

  @Test
  void recordsResultsByteForByteAndTellsWhatDiffers() throws Exception {
    ToyTopic toy = ToyTopic.in(folder);
    Topic topic = toy.read();
    CheckReport check =
        new Checker(tlc, alloy, OPTIONS, CheckListener.SILENT).check(topic, Size.SMALL);
    MutantReport mutants = mutants(topic);
    Manifest.write(topic, check, mutants);
    Path file = folder.resolve(Manifest.FILE);
    String written = Files.readString(file);
    Manifest.write(topic, check, mutants);
    assertThat(Files.readString(file)).isEqualTo(written);
    assertThat(Manifest.verify(topic, check, mutants)).isEmpty();

    // Results of one size don't take away those of another.
    Manifest.write(topic, new CheckReport(List.of()), new MutantReport(List.of()));
    assertThat(Files.readString(file)).isEqualTo(written);

    Files.writeString(file, written.replace("\"distinctStates\" : 8", "\"distinctStates\" : 9"));
    assertThat(Manifest.verify(topic, check, mutants))
        .containsExactly("model Counter (small): distinctStates is 8, and recorded as 9");
    Files.writeString(file, written + " ");
    assertThat(Manifest.verify(topic, check, mutants)).hasSize(1);
    Files.delete(file);
    assertThat(Manifest.verify(topic, check, mutants)).hasSize(10);
  }

  @Test
  void recordsHowLongALargeRunTookAndDoesNotCompareIt() throws Exception {
    Topic topic = ToyTopic.in(folder).read();
    MutantReport none = new MutantReport(List.of());
    Manifest.write(topic, took(topic, Size.SMALL, 3.4), none);
    Path file = folder.resolve(Manifest.FILE);
    assertThat(Files.readString(file)).doesNotContain("seconds");
    Manifest.write(topic, took(topic, Size.LARGE, 3.4), none);
    assertThat(Files.readString(file)).contains("\"seconds\" : 3,");
    assertThat(Manifest.verify(topic, took(topic, Size.LARGE, 99), none)).isEmpty();
  }

  private static CheckReport took(Topic topic, Size size, double seconds) {
    ModelResult result =
        new ModelResult(
            "Counter",
            topic.name(),
            EngineKind.TLC,
            size,
            Verdict.PASS,
            "",
            8,
            9,
            seconds,
            "much",
            List.of());
    return new CheckReport(List.of(result));
  }

  @Test
  void tellsAListenerOfEveryTask() {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    CheckListener listener =
        new CheckListener() {
          @Override
          public void planned(int tasks) {
            heard.add("planned " + tasks);
          }

          @Override
          public void started(String task) {
            heard.add("started " + task);
          }

          @Override
          public void finished(String task, String result, double seconds) {
            heard.add("finished " + task + " " + result);
          }
        };
    new Checker(tlc, alloy, OPTIONS, listener).check(ToyTopic.in(folder).read(), Size.SMALL);
    assertThat(heard)
        .containsExactly("planned 1", "started counter/Counter", "finished counter/Counter pass");
  }
}
