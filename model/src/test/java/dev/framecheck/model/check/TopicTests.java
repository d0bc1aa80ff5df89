package dev.framecheck.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTests {

  @TempDir private Path folder;

  @Test
  void readsModelsPropertiesAndMutants() {
    Topic topic = ToyTopic.in(folder).read();
    Topic.Model model = topic.model("Counter");
    assertThat(model.engine()).isEqualTo(EngineKind.TLC);
    assertThat(model.sizes()).containsOnlyKeys(Size.SMALL, Size.LARGE);
    assertThat(model.properties(Size.SMALL)).hasSize(11);
    assertThat(model.properties(Size.LARGE)).hasSize(10);
    assertThat(model.property("ReachDown").orElseThrow().sizes()).isEqualTo(Set.of(Size.SMALL));
    assertThat(topic.mutants()).hasSize(9);
    assertThat(topic.mutants().get(0).size()).isEqualTo(Size.SMALL);
    assertThat(topic.propertiesWithoutMutant()).isEmpty();
  }

  @Test
  void listsAPropertyThatNoMutantViolates() {
    Topic topic =
        ToyTopic.in(folder)
            .with("models.json", "\"expected\": \"PhaseInv\"", "\"expected\": \"BoundInv\"")
            .read();
    assertThat(topic.propertiesWithoutMutant()).containsExactly("Counter.PhaseInv");
  }

  @Test
  void putsAMutantsReplacementsIntoItsConfiguration() {
    Topic topic = ToyTopic.in(folder).read();
    assertThat(TopicSpecs.of(topic, topic.mutants().get(0)).config().substitutions())
        .containsEntry("MayClimb", "MayClimbFault");
    assertThat(TopicSpecs.of(topic, topic.mutants().get(8)).config().constants())
        .containsEntry("Max", "0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "models.json | \"topic\": | \"topics\": | models.json.topic is missing",
        "models.json | \"fault\": \"off by one\", | \"fault\": \"off by one\", \"fauIt\": \"\", | mutants[0] has an unknown field fauIt",
        "models.json | \"kind\": \"assume\" | \"kind\": \"assumed\" | properties[7].kind is assumed, not one of invariant,",
        "models.json | \"kind\": \"assume\" | \"kind\": \"alloy-run\" | which its engine doesn't know",
        "models.json | \"engine\": \"tlc\" | \"engine\": [] | models[0].engine is not a text",
        "models.json | { \"name\": \"PhaseInv\" | { \"name\": \"BoundInv\" | two of property of model Counter BoundInv",
        "models.json | { \"name\": \"PhaseInv\" | { \"name\": \"OtherInv\" | MCCounterSmall.cfg: no INVARIANT OtherInv",
        "models.json | \"name\": \"ReachTop\", \"kind\": \"probe\" | \"name\": \"ReachTop\", \"kind\": \"invariant\" | no INVARIANT ReachTop",
        "models.json | \"name\": \"ClimbsProp\", \"kind\": \"temporal\" | \"name\": \"ClimbsProp\", \"kind\": \"invariant\" | no INVARIANT ClimbsProp",
        "MCCounterSmall.cfg | BoundInv PhaseInv | BoundInv PhaseInv ReachTop | MCCounterSmall.cfg: ReachTop is a probe",
        "MCCounterSmall.cfg | BoundInv PhaseInv | BoundInv PhaseInv OtherInv | MCCounterSmall.cfg: INVARIANT OtherInv isn't listed",
        "MCCounterSmall.cfg | RefinesClock | RefinesClock OtherProp | MCCounterSmall.cfg: PROPERTY OtherProp isn't listed",
        "MCCounterSmall.cfg | PROPERTIES | CHECK_DEADLOCK FALSE PROPERTIES | CHECK_DEADLOCK FALSE contradicts NoDeadlock",
        "MCCounterSmall.cfg | PROPERTIES | SYMMETRY Perms PROPERTIES | MCCounterSmall.cfg: SYMMETRY makes",
        "MCCounter.tla | ASSUME MaxIsPositive == | ASSUME | there is no ASSUME MaxIsPositive",
        "models.json | mutants/Halt.tla | mutants/Hold.tla | mutant Halt: there is no file",
        "models.json | \"expected\": \"NoDeadlock\" | \"expected\": \"NoSuch\" | mutant Halt expects an unknown property NoSuch",
        "models.json | \"expected\": \"NoDeadlock\" | \"expected\": \"ReachTop\" | mutant Halt expects a probe",
        "models.json | \"engine\": \"tlc\", | \"engine\" \"tlc\", | models.json:5: "
      })
  void namesThePlaceOfAContradiction(String file, String text, String replacement, String message) {
    ToyTopic topic = ToyTopic.in(folder).with(file, text, replacement);
    assertThatThrownBy(topic::read)
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining(message);
  }
}
