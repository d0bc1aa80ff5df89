package dev.framecheck.model.graph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseOrderTests {

  @Test
  void countsPartsAsNumbers() {
    assertThat(
            List.of("10.4", "5.5.1", "5.10", "5", "7.4", "5.5").stream()
                .sorted(ClauseOrder.INSTANCE))
        .containsExactly("5", "5.5", "5.5.1", "5.10", "7.4", "10.4");
  }
}
