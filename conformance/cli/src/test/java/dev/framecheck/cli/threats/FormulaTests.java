package dev.framecheck.cli.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.check.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormulaTests {

  private static final Path SPECS = Path.of("../../specs");

  private final Topic closing = Topic.read(SPECS.resolve("closing"));

  @Test
  void endsWhereTheNextDefinitionBegins() throws Exception {
    assertThat(Formula.of(closing, closing.model("Closing"), "CloseAnsweredInv"))
        .isEqualTo("CloseAnsweredInv == \\A role \\in Roles : O!CloseAnswered(h[role])");
  }

  @Test
  void takesAnAssertionOfAlloyWhole() throws Exception {
    assertThat(Formula.of(closing, closing.model("ClosingHandshake"), "CodesAgree"))
        .startsWith("assert CodesAgree {")
        .endsWith("}")
        .hasLineCount(6);
  }

  @Test
  void everyPropertyOfEveryTopicHasOne() throws Exception {
    for (String name : new String[] {"closing", "framing", "privacy"}) {
      Topic topic = Topic.read(SPECS.resolve(name));
      for (Topic.Model model : topic.models()) {
        for (Topic.Property property : model.properties()) {
          assertThat(Formula.of(topic, model, property.name())).contains(property.name());
        }
      }
    }
  }

  @Test
  void saysWhereNoneIs() {
    assertThatThrownBy(() -> Formula.of(closing, closing.model("Closing"), "Nowhere"))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("MCClosing.tla: no definition of Nowhere");
  }
}
