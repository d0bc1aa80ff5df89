package dev.framecheck.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import org.junit.jupiter.api.Test;

class TopicRulesTests {

  @Test
  void readsTheDefaultOfEachChoiceFirst() {
    assertThat(Toys.rules().choices().get("pong")).containsExactly("each", "latest");
  }

  @Test
  void wantsABrowserForActsUnlessTheTopicSaysOtherwise() {
    String text = "{\"topic\": \"x\", \"choices\": {}, \"machines\": [], \"threats\": []%s}";
    assertThat(TopicRules.parse(text.formatted(""), "topics.json").needs()).isEmpty();
    assertThat(TopicRules.parse(text.formatted(", \"needs\": [\"flow\"]"), "topics.json").needs())
        .containsExactly("flow");
  }

  @Test
  void namesFileAndLineOfAMistake() {
    assertThatThrownBy(
            () -> TopicRules.parse("{\n\"topic\": \"x\",\n\"threat\": []}", "topics.json"))
        .isInstanceOf(SpecificationException.class)
        .hasMessageStartingWith("topics.json:3: ");
    assertThatThrownBy(
            () ->
                TopicRules.parse(
                    "{\"topic\": \"x\", \"choices\": {}, \"machines\": [], \"threats\": [{\"id\":"
                        + " \"T1\", \"situations\": [\"odd\"]}]}",
                    "topics.json"))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("odd");
  }
}
