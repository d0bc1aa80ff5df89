package dev.framecheck.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ByteRunsTests {

  @Test
  void writesShortBytesOut() {
    assertThat(ByteRuns.of((byte) 0x89, (byte) 0x00)).hasToString("8900");
    assertThat(ByteRuns.EMPTY).hasToString("");
  }

  @Test
  void writesARepetitionWithItsCount() {
    assertThat(ByteRuns.repeat('a', 65536)).hasToString("61*65536");
    assertThat(ByteRuns.repeat('a', 15)).hasToString("61".repeat(15));
  }

  @Test
  void writesTheSameBytesTheSameWayHoweverTheyWereSplit() {
    ByteRuns split = ByteRuns.parse("61*3 6161 61*95 62");
    ByteRuns together = ByteRuns.builder().add(ByteRuns.repeat('a', 100)).add((byte) 'b').build();
    assertThat(split).isEqualTo(together).hasSameHashCodeAs(together).hasToString("61*100 62");
  }

  @Test
  void keepsAMaskedRepetitionARepetition() {
    ByteRuns masked = ByteRuns.repeat('a', 70_003).masked(0x01020304, 3);
    assertThat(masked).hasToString("65606362*17500 656063");
    assertThat(masked.masked(0x01020304, 3)).isEqualTo(ByteRuns.repeat('a', 70_003));
  }

  @Test
  void knowsTheSizeOfMoreBytesThanAnArrayHolds() {
    ByteRuns vast = ByteRuns.parse("00*4294967301");
    assertThat(vast.size()).isEqualTo(4_294_967_301L);
    assertThat(vast).hasToString("00*4294967301");
    assertThatThrownBy(vast::toBytes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("4294967301 bytes");
  }

  @Test
  void doesNotSeeLaterChangesOfAnArray() {
    byte[] bytes = {1, 2};
    ByteRuns runs = ByteRuns.of(bytes);
    bytes[0] = 9;
    runs.toBytes()[1] = 9;
    assertThat(runs).hasToString("0102");
  }

  @Test
  void saysWhereTheTextIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ByteRuns.parse("61 6"))
        .withMessage("an odd number of hex digits at character 4 of the bytes \"61 6\"");
    assertThatIllegalArgumentException().isThrownBy(() -> ByteRuns.parse("6A"));
    assertThatIllegalArgumentException().isThrownBy(() -> ByteRuns.parse("61*0"));
    assertThatIllegalArgumentException().isThrownBy(() -> ByteRuns.parse("61*"));
    assertThatIllegalArgumentException().isThrownBy(() -> ByteRuns.parse("61 "));
    assertThatIllegalArgumentException().isThrownBy(() -> ByteRuns.parse(" 61"));
    assertThatIllegalArgumentException().isThrownBy(() -> ByteRuns.parse("61  61"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ByteRuns.parse("61*9223372036854775807 61"));
  }

  /** The text of a trace may claim any count: what takes no time to read takes none to write. */
  @Test
  void aRepetitionIsWrittenAsOneHoweverItsPatternWasSpelt() {
    assertThat(ByteRuns.parse("000000*3000000000000000000")).hasToString("00*9000000000000000000");
    assertThat(ByteRuns.parse("01020102*2000000000000000000"))
        .hasToString("0102*4000000000000000000");
  }

  @Test
  void refusesWhatCouldOnlyBeWrittenOutInFull() {
    assertThat(ByteRuns.parse("010203*1000").size()).isEqualTo(3000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ByteRuns.parse("61 010203*3000000000000000000"))
        .withMessageContaining("other than 1, 2 or 4 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ByteRuns.parse(" 010203*2000000".repeat(2).strip()));
  }
}
