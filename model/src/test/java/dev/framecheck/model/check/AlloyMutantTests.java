package dev.framecheck.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlloyMutantTests {

  private static final String MODULE = "sig Node { edges: set Node }\nfact { no iden & edges }\n";

  @TempDir private Path folder;

  private Topic topic;

  @BeforeEach
  void writeTopic() throws IOException {
    Files.writeString(folder.resolve("Graph.als"), MODULE);
    Files.writeString(folder.resolve("Other.als"), "module Other\n");
    topic = new Topic("toy", folder, List.of(), List.of());
  }

  @Test
  void replacesTextInACopyNextToTheOtherModules() throws IOException {
    try (AlloyMutant files = mutant(Map.of("no iden & edges", "some iden & edges"))) {
      assertThat(files.module()).content().contains("fact { some iden & edges }");
      assertThat(files.module().resolveSibling("Other.als")).exists();
    }
    assertThat(folder.resolve("Graph.als")).content().isEqualTo(MODULE);
  }

  @Test
  void removesItsCopiesWhenItIsClosed() throws IOException {
    Path module;
    try (AlloyMutant files = mutant(Map.of())) {
      module = files.module();
      assertThat(module).content().isEqualTo(MODULE);
    }
    assertThat(module.getParent()).doesNotExist();
  }

  @Test
  void refusesTextThatIsNotThere() {
    assertThatThrownBy(() -> mutant(Map.of("all a: Node", "some a: Node")))
        .isInstanceOf(SpecificationException.class)
        .hasMessage(
            "Graph.als: mutant Fault replaces \"all a: Node\", which must occur exactly once in it");
  }

  @Test
  void refusesTextThatIsThereTwice() {
    assertThatThrownBy(() -> mutant(Map.of("edges", "loops")))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining("\"edges\"");
  }

  private AlloyMutant mutant(Map<String, String> override) {
    return AlloyMutant.of(
        topic,
        new Topic.Mutant(
            "Fault",
            "Graph",
            "Graph.als",
            override,
            Map.of(),
            Optional.empty(),
            Size.SMALL,
            "Loops",
            List.of(),
            "loops are forgotten",
            "toy"));
  }
}
