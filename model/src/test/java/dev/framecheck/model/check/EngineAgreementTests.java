package dev.framecheck.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A level that rises and never falls, in both engines, with two faults. */
class EngineAgreementTests {

  private static final String MACHINE =
      """
      ---- MODULE Level ----
      VARIABLE n
      Levels == {"low", "high"}
      MayGo(t) == n = "high" => t = "high"
      Init == n = "low"
      Next == \\E t \\in Levels : MayGo(t) /\\ n' = t
      Spec == Init /\\ [][Next]_n
      BoundInv == n # "beyond"
      RisesProp == [][n = "high" => n' # "low"]_n
      ====
      """;

  private static final String GRAMMAR =
      """
      abstract sig Level {}
      one sig Low, High, Beyond extends Level {}
      abstract sig Fault {}
      one sig TooHigh, Falls extends Fault {}
      fun possible: set Fault { none }
      one sig Chosen { fault: lone Fault }
      fun active: set Fault { Chosen.fault & possible }
      one sig Step { source, target: one Level } {
        source in Low + High
        target in Low + High or TooHigh in active
        source = High implies (target = High or Falls in active)
      }
      assert Bound { Step.target != Beyond }
      assert Rises { Step.source = High implies Step.target != Low }
      check Bound for 3 expect 0
      check Rises for 3 expect 0
      run Moves { Step.source != Step.target } for 3 expect 1
      """;

  private static final String MODELS =
      """
      { "topic": "level",
        "models": [
          { "name": "Machine", "engine": "tlc", "module": "Level.tla", "description": "toy", "clause": "toy",
            "sizes": { "small": { "config": "Level.cfg", "hides": "toy" } },
            "properties": [
              { "name": "BoundInv", "kind": "invariant", "description": "toy", "clause": "toy" },
              { "name": "RisesProp", "kind": "action", "description": "toy", "clause": "toy" } ] },
          { "name": "Grammar", "engine": "alloy", "module": "Level.als", "description": "toy", "clause": "toy",
            "sizes": { "small": { "hides": "toy" } },
            "properties": [
              { "name": "Bound", "kind": "alloy-check", "description": "toy", "clause": "toy" },
              { "name": "Rises", "kind": "alloy-check", "description": "toy", "clause": "toy" },
              { "name": "Moves", "kind": "alloy-run", "description": "toy", "clause": "toy" } ] } ],
        "mutants": [
          { "name": "LevelsTooHigh", "model": "Machine", "module": "LevelsTooHigh.tla", "override": { "Levels": "LevelsTooHigh" },
            "expected": "BoundInv", "fault": "toy", "clause": "toy" },
          { "name": "MayGoDown", "model": "Machine", "module": "MayGoDown.tla", "override": { "MayGo": "MayGoDown" },
            "expected": "RisesProp", "fault": "toy", "clause": "toy" } ] }
      """;

  private static final String AGREEMENT =
      """
      { "alloy": "Grammar", "tlc": "Machine", "config": "Level.cfg",
        "properties": { "Bound": "BoundInv", "Rises": "RisesProp" },
        "faults": { "TooHigh": "LevelsTooHigh", "Falls": "MayGoDown" } }
      """;

  private static WorkerPool pool;
  private static Checker checker;

  private final Map<String, String> files = new HashMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(2);
    checker =
        new Checker(
            new TlcEngine(pool),
            new AlloyEngine(pool, WorkerProfile.quick()),
            TlcOptions.DEFAULT.withProfile(WorkerProfile.quick()),
            CheckListener.SILENT);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  @BeforeEach
  void describeFiles() {
    files.put("Level.tla", MACHINE);
    files.put("Level.cfg", "SPECIFICATION Spec\nINVARIANT BoundInv\nPROPERTY RisesProp\n");
    files.put("Other.cfg", "SPECIFICATION Spec\nINVARIANT BoundInv\n");
    files.put("LevelsTooHigh.tla", mutant("LevelsTooHigh", "{\"low\", \"high\", \"beyond\"}"));
    files.put("MayGoDown.tla", mutant("MayGoDown", "MayGoDown(t)", "n # \"beyond\""));
    files.put("Level.als", GRAMMAR);
    files.put(Topic.FILE, MODELS);
    files.put(EngineAgreement.FILE, AGREEMENT);
  }

  private static String mutant(String name, String definition) {
    return mutant(name, name, definition);
  }

  private static String mutant(String name, String head, String definition) {
    return "---- MODULE "
        + name
        + " ----\nEXTENDS Level\n"
        + head
        + " == "
        + definition
        + "\n====\n";
  }

  private void replace(String file, String text, String replacement) {
    String before = files.getOrDefault(file, "");
    assertThat(before).contains(text);
    files.put(file, before.replace(text, replacement));
  }

  private Topic topic() throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return Topic.read(folder);
  }

  private ModelResult check() throws IOException {
    return checker.check(topic(), Size.SMALL).models().get(1);
  }

  private static PropertyResult property(ModelResult result, String name) {
    return result.properties().stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void passesWhereBothEnginesSayTheSameOfEachFault() throws IOException {
    ModelResult result = check();
    assertThat(result.message()).isEmpty();
    assertThat(result.result()).isEqualTo(Verdict.PASS);
  }

  @Test
  void failsWhereOnlyAlloyFindsAFault() throws IOException {
    files.put("MayGoDown.tla", mutant("MayGoDown", "MayGoDown(t)", "n = \"high\" => t = \"high\""));
    ModelResult result = check();
    assertThat(result.result()).isEqualTo(Verdict.FAIL);
    assertThat(property(result, "Bound").result()).isEqualTo(Verdict.PASS);
    assertThat(property(result, "Rises").message())
        .isEqualTo("with Falls, RisesProp holds for TLC and Rises is violated for Alloy");
  }

  @Test
  void failsWhereOnlyTlcFindsAFault() throws IOException {
    replace("Level.als", "(target = High or Falls in active)", "target = High");
    assertThat(property(check(), "Rises").message())
        .isEqualTo("with Falls, RisesProp is violated for TLC and Rises holds for Alloy");
  }

  @Test
  void tellsWhichOfSeveralFaultsBreaksWhatTlcSaysHolds() throws IOException {
    replace("Level.als", "Falls in active)", "some active)");
    ModelResult result = check();
    assertThat(property(result, "Bound").result()).isEqualTo(Verdict.PASS);
    assertThat(property(result, "Rises").result()).isEqualTo(Verdict.FAIL);
    assertThat(property(result, "Rises").message())
        .isEqualTo("with TooHigh, RisesProp holds for TLC and Rises is violated for Alloy");
  }

  @Test
  void failsWhereTheEnginesDifferWithoutAFault() throws IOException {
    replace("Level.tla", "Levels == {\"low\", \"high\"}", "Levels == {\"high\", \"beyond\"}");
    assertThat(property(check(), "Bound").message())
        .startsWith("without a fault, BoundInv is violated for TLC and Bound holds for Alloy");
  }

  @Test
  void saysSoWhereAnEngineCannotTell() throws IOException {
    files.put("MayGoDown.tla", mutant("MayGoDown", "MayGoDown(t)", "n.level = t"));
    PropertyResult rises = property(check(), "Rises");
    assertThat(rises.result()).isEqualTo(Verdict.ERROR);
    assertThat(rises.message())
        .isEqualTo("with Falls, RisesProp is undecided for TLC and Rises is violated for Alloy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'tlc': 'Machine'| 'tlc': 'Grammar'| Grammar must be an Alloy model and Grammar a TLC model",
        "'Bound'| 'Moves'| Grammar has no check Moves",
        "'RisesProp'| 'Rises'| Machine has no invariant or property Rises",
        "'Level.cfg'| 'Other.cfg'| Other.cfg doesn't ask for RisesProp",
        "'MayGoDown'| 'Absent'| Machine has no mutant Absent",
        "'faults'| 'mistakes'| has an unknown field mistakes"
      },
      quoteCharacter = '~')
  void refusesAnAgreementThatNamesWhatThereIsNot(String text, String other, String message) {
    replace(EngineAgreement.FILE, text.replace('\'', '"'), other.replace('\'', '"'));
    assertThatThrownBy(this::topic)
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining(EngineAgreement.FILE)
        .hasMessageContaining(message);
  }
}
