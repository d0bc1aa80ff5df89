package dev.framecheck.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MemoryGrowthTests {

  private static final long MIB = 1 << 20;
  private static final long NOISE = 10 * MIB;

  private static MemoryGrowth growth(boolean refused, Integer... steps) {
    return new MemoryGrowth(Arrays.stream(steps).map(one -> one * MIB).toList(), refused);
  }

  @Test
  void isKeptThoughTheTargetRefusesWhatItHasNoMoreRoomFor() {
    MemoryGrowth full = growth(true, 24, 55, 67, 0, 0);
    assertThat(full.isKept(NOISE)).isTrue();
    assertThat(full.mayEnd(NOISE)).isTrue();
    assertThat(full).hasToString("it grows by 24, 55, 67, 0, 0 MiB with each of 5 connections");
  }

  @Test
  void isKeptWithoutAnEndInSight() {
    MemoryGrowth steady = growth(false, 26, 0, 26, 27, 0);
    assertThat(steady.isKept(NOISE)).isTrue();
    assertThat(steady.mayEnd(NOISE)).isFalse();
  }

  @Test
  void isNotKeptByOneThatRefusesAtOnce() {
    assertThat(growth(true, 35).isKept(NOISE)).isFalse();
    assertThat(growth(true).mayEnd(NOISE)).isFalse();
  }

  @Test
  void isNotKeptWhereItGrowsByNoise() {
    assertThat(growth(false, 45, 3, 3, 3).isKept(NOISE)).isFalse();
  }
}
