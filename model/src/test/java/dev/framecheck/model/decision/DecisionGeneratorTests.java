package dev.framecheck.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors of a model of a door that somebody with some keys comes to. */
class DecisionGeneratorTests {

  private static WorkerPool pool;

  @TempDir private Path folder;

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(1);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  @BeforeEach
  void writeModel() throws IOException {
    Files.writeString(
        folder.resolve("Door.als"),
        """
        abstract sig Color {}
        one sig Red, Blue extends Color {}
        sig Key { color: one Color }
        one sig Caller { holds: set Key, near: lone Color }
        sig Tired in Caller {}
        pred opens { Red in Caller.holds.color and no Tired }
        run Vectors { Caller.holds = Key and lone Key } for 3 expect 1
        """);
    Files.writeString(
        folder.resolve("models.json"),
        """
        {"topic": "doors",
         "models": [
           {"name": "Door", "engine": "alloy", "module": "Door.als", "description": "A door.",
            "clause": "Door-1", "sizes": {"small": {"hides": "More keys."}},
            "properties": [
              {"name": "Vectors", "kind": "alloy-run", "description": "All.", "clause": "Door-1"}]}],
         "mutants": []}
        """);
  }

  private List<Decision> generate(String in, String out) throws IOException {
    Files.writeString(
        folder.resolve("vectors.json"),
        """
        {"words": {"Red": "red", "Blue": "blue"},
         "models": [
           {"model": "Door", "command": "Vectors", "subject": "door", "in": {%s}, "out": {%s},
            "rules": [
              {"name": "opens", "when": "opens", "clauses": ["Door-2"], "threats": ["T02"]},
              {"name": "shut", "clauses": ["Door-1"], "threats": ["T01"], "source": "policy"}]}]}
        """
            .formatted(in, out));
    return new DecisionGenerator(new AlloyEngine(pool, WorkerProfile.quick()))
        .generate(Topic.read(folder))
        .all();
  }

  private static final String KEYS =
      "\"keys\": {\"each\": \"Key\", \"as\": [\"{.color}\", \"-key\"]}";
  private static final String TIRED = "\"tired\": {\"flag\": \"some Tired\"}";
  private static final String NEAR = "\"near\": [\"{Caller.near}\", \"{no Caller.near?nothing}\"]";
  private static final String OPENS = "\"opens\": {\"flag\": \"opens\"}";

  @Test
  void tellsEachInstanceOnce() throws IOException {
    List<Decision> decisions = generate(KEYS + "," + TIRED, OPENS);
    assertThat(decisions)
        .extracting(Decision::in)
        .containsExactlyInAnyOrder(
            Map.of("keys", List.of()),
            Map.of("keys", List.of("red-key")),
            Map.of("keys", List.of("blue-key")),
            Map.of("keys", List.of(), "tired", true),
            Map.of("keys", List.of("red-key"), "tired", true),
            Map.of("keys", List.of("blue-key"), "tired", true));
    assertThat(decisions)
        .filteredOn(decision -> decision.out().equals(Map.of("opens", true)))
        .extracting(Decision::in)
        .containsExactly(Map.of("keys", List.of("red-key")));
  }

  @Test
  void namesWhatDecides() throws IOException {
    List<Decision> decisions = generate(KEYS + "," + TIRED, OPENS);
    Decision open =
        decisions.stream()
            .filter(decision -> decision.out().equals(Map.of("opens", true)))
            .findFirst()
            .orElseThrow();
    assertThat(open.id()).matches("doors/door/opens/[0-9a-f]{8}");
    assertThat(open.clauses()).containsExactly("Door-2", "Door-1");
    assertThat(open.threats()).containsExactly("T01", "T02");
    assertThat(open.source()).isEqualTo(Source.BROWSER);
    assertThat(decisions)
        .filteredOn(decision -> !decision.equals(open))
        .allSatisfy(decision -> assertThat(decision.source()).isEqualTo(Source.POLICY));
  }

  @Test
  void sameModelGivesTheSameVectors() throws IOException {
    assertThat(generate(KEYS + "," + NEAR + "," + TIRED, OPENS))
        .hasSize(18)
        .isEqualTo(generate(KEYS + "," + NEAR + "," + TIRED, OPENS));
  }

  @Test
  void refusesAQuestionWithTwoAnswers() {
    assertThatThrownBy(() -> generate(KEYS, OPENS))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("vectors of model Door: ")
        .hasMessageContaining("two answers to one question");
  }

  @Test
  void refusesWhatIsNoExpressionOfTheModel() {
    assertThatThrownBy(() -> generate(KEYS, "\"opens\": {\"flag\": \"shuts\"}"))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("shuts");
  }

  @Test
  void refusesAnAtomWithoutAWord() {
    assertThatThrownBy(() -> generate("\"keys\": {\"each\": \"Key\", \"as\": \"{.}\"}", OPENS))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("there is no word for Key$0");
  }

  @Test
  void refusesATextOfSeveralAtoms() {
    assertThatThrownBy(() -> generate("\"near\": \"{Color}\"", OPENS))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("Color has several atoms");
  }
}
