package dev.framecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTests {

  @Test
  void alignsNumbersAtTheRightAndWordsAtTheLeft() {
    TextTable table = new TextTable().row("name", "count").row("a", 5).row("longer", 12345);
    assertThat(table.toString().lines())
        .containsExactly("name    count", "a           5", "longer  12345");
  }
}
