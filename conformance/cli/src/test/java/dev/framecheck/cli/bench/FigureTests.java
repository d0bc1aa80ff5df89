package dev.framecheck.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.check.PropertyKind;
import dev.framecheck.model.check.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTests {

  @Test
  void holdsTheRatioToTheGoalWhereThereIsARival() {
    assertThat(Figure.beside("one", "s", 130, 100, Goal.atMost(1.3), "").reached()).contains(true);
    assertThat(Figure.beside("one", "s", 131, 100, Goal.atMost(1.3), "").reached()).contains(false);
  }

  @Test
  void holdsTheFigureItselfToTheGoalOtherwise() {
    assertThat(Figure.alone("one", "/s", 500, Goal.atLeast(500), "").reached()).contains(true);
    assertThat(Figure.alone("one", "/s", 499, Goal.atLeast(500), "").reached()).contains(false);
  }

  @Test
  void saysNothingOfAFigureWithoutGoal() {
    assertThat(Figure.reported("one", "", 59, "").reached()).isEmpty();
  }

  @Test
  void takesTheMiddleOfTheRoundsInAnyOrder() {
    assertThat(new Rounds(9, 1, 4).median()).isEqualTo(4);
    assertThat(new Rounds(9, 1, 4, 2).median()).isEqualTo(3);
    assertThat(new Rounds(1, 9, 4).best()).isEqualTo(9);
  }

  @Test
  void asksBareTlcForWhatTheMutantMustViolateAndNothingThatItViolatesBesides() {
    Topic topic = Topic.read(Path.of("../../specs/framing"));
    List<Topic.Mutant> mutants = SafetyMutants.of(topic);
    assertThat(mutants).isNotEmpty();
    assertThat(mutants)
        .allSatisfy(
            mutant -> {
              var config = SafetyMutants.spec(topic, mutant).config();
              PropertyKind kind =
                  topic.model(mutant.model()).property(mutant.expected()).orElseThrow().kind();
              if (kind == PropertyKind.INVARIANT) {
                assertThat(config.invariants()).contains(mutant.expected());
              } else if (kind == PropertyKind.ACTION || kind == PropertyKind.REFINEMENT) {
                assertThat(config.properties()).contains(mutant.expected());
              }
              assertThat(mutant.alsoViolates())
                  .noneMatch(config.properties()::contains)
                  .noneMatch(config.invariants()::contains);
            });
  }
}
