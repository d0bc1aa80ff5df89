package dev.framecheck.model.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import org.junit.jupiter.api.Test;

class GoodContentTests {

  private static Input.Header header(int opcode, long length) {
    return new Input.Header(true, 0, opcode, true, 64, length);
  }

  @Test
  void keepsASequenceOfDataFramesWithinTheLimit() {
    assertThat(GoodContent.of(header(1, 100), 800, 8)).isTrue();
    assertThat(GoodContent.of(header(1, 101), 800, 8)).isFalse();
    assertThat(GoodContent.of(header(9, 70_000), 800, 8)).isTrue();
    assertThat(GoodContent.of(header(9, Long.MIN_VALUE), 800, 8)).isFalse();
    assertThat(GoodContent.of(header(8, 1), 800, 8)).isFalse();
  }

  @Test
  void readsTextAndCloseBodies() {
    ByteRuns broken = ByteRuns.of((byte) 0xe2, (byte) 0x82);
    assertThat(GoodContent.of(header(1, 2), "TEXT", broken)).isFalse();
    assertThat(GoodContent.of(header(2, 2), "BINARY", broken)).isTrue();
    assertThat(GoodContent.of(header(9, 2), "TEXT", broken)).isTrue();
    assertThat(GoodContent.of(header(8, 2), "NONE", ByteRuns.parse("03e8"))).isTrue();
    assertThat(GoodContent.of(header(8, 2), "NONE", ByteRuns.parse("03ed"))).isFalse();
    assertThat(GoodContent.of(header(8, 3), "NONE", ByteRuns.parse("03e8ff"))).isFalse();
    assertThat(GoodContent.of(header(8, 3), "NONE", ByteRuns.parse("03"))).isTrue();
  }
}
