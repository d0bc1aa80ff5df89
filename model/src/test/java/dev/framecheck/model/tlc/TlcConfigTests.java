package dev.framecheck.model.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.framecheck.model.SpecificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlcConfigTests {

  private static final String EVERYTHING =
      """
      \\* a comment
      SPECIFICATION Spec (* another (* nested *) one *)
      CONSTANTS
        Max = 3
        Least = -1
        Names = {"a b", {}, x}
        Model = Model
        Op <- OtherOp
        Inner <- [Endpoint]Faulty
      CONSTANT Local = [Endpoint] 7
      INVARIANTS TypeOk
        BoundInv
      INVARIANT Third
      PROPERTIES StepProp ReturnsProp
      CONSTRAINT Small
      ACTION_CONSTRAINT Slow
      SYMMETRY Perms
      VIEW view
      CHECK_DEADLOCK FALSE
      """;

  @Test
  void readsEveryStatement() {
    TlcConfig config = TlcConfig.parse(EVERYTHING);
    assertThat(config.specification()).contains("Spec");
    assertThat(config.constants())
        .containsExactly(
            entry("Max", "3"),
            entry("Least", "-1"),
            entry("Names", "{\"a b\", {}, x}"),
            entry("Model", "Model"),
            entry("Local", "[Endpoint]7"));
    assertThat(config.substitutions())
        .containsExactly(entry("Op", "OtherOp"), entry("Inner", "[Endpoint]Faulty"));
    assertThat(config.invariants()).containsExactly("TypeOk", "BoundInv", "Third");
    assertThat(config.properties()).containsExactly("StepProp", "ReturnsProp");
    assertThat(config.constraints()).containsExactly("Small");
    assertThat(config.actionConstraints()).containsExactly("Slow");
    assertThat(config.symmetry()).contains("Perms");
    assertThat(config.view()).contains("view");
    assertThat(config.deadlockChecked()).isFalse();
  }

  @Test
  void printsWhatItReads() {
    TlcConfig config = TlcConfig.parse(EVERYTHING);
    assertThat(TlcConfig.parse(config.print())).isEqualTo(config);
  }

  @Test
  void checksDeadlockUnlessToldOtherwise() {
    TlcConfig config = TlcConfig.parse("INIT Init NEXT Next");
    assertThat(config.deadlockChecked()).isTrue();
    assertThat(config.withCheckDeadlock(false).print()).contains("CHECK_DEADLOCK FALSE");
  }

  @Test
  void replacesAConstantWhicheverWayItWasGiven() {
    TlcConfig config = TlcConfig.parse("CONSTANTS A = 1 B <- C");
    assertThat(config.withSubstitution("A", "D").print())
        .isEqualTo("CONSTANT B <- C\nCONSTANT A <- D\n");
    assertThat(config.withConstant("B", "2").print()).isEqualTo("CONSTANT A = 1\nCONSTANT B = 2\n");
  }

  @Test
  void leavesOutAProperty() {
    TlcConfig config = TlcConfig.parse("INVARIANTS A B PROPERTIES C D");
    assertThat(config.without("A").without("D").print()).isEqualTo("INVARIANT B\nPROPERTY C\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPECIFICATION A SPECIFICATION B | 1: SPECIFICATION stands twice",
        "INVARIANT A\\nALIAS B | 2: ALIAS is not a keyword",
        "SPECIFICATION | 1: the configuration ends too early",
        "CHECK_DEADLOCK maybe | 1: CHECK_DEADLOCK is TRUE or FALSE",
        "CONSTANT A B | 1: after A comes = or <-",
        "CONSTANT A = {1 | 1: the configuration ends too early",
        "INIT A (* open | 1: a comment isn't closed",
        "INVARIANT A\\n\\n? | 3: unexpected character ?"
      })
  void namesTheLineOfAnError(String text, String message) {
    assertThatThrownBy(() -> TlcConfig.parse(text.replace("\\n", "\n")))
        .isInstanceOf(SpecificationException.class)
        .hasMessageContaining(message);
  }
}
