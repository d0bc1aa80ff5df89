package dev.framecheck.kit.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.TraceBuilder;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Trace;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FrameFieldsTests {

  private static StepBytes first(TraceBuilder trace) {
    Trace built = trace.build();
    return new FrameFields(built).of(0, built.steps().size() - 1).get(0);
  }

  private static Tuple odd(StepBytes step) {
    return Tuple.tuple(
        step.fields().stream().filter(StepBytes.Field::odd).map(StepBytes.Field::name).toArray());
  }

  @Test
  void findsNothingOddInAPlainFrame() {
    StepBytes step = first(TraceBuilder.server("a", "5.2").header(true, 0, 2, 5));
    assertThat(odd(step)).isEqualTo(Tuple.tuple());
    assertThat(step.fields())
        .extracting(StepBytes.Field::name, StepBytes.Field::value)
        .containsExactly(
            Tuple.tuple("FIN", "1"),
            Tuple.tuple("RSV1", "0"),
            Tuple.tuple("RSV2", "0"),
            Tuple.tuple("RSV3", "0"),
            Tuple.tuple("opcode", "0010"),
            Tuple.tuple("MASK", "1"),
            Tuple.tuple("length", "0000101"),
            Tuple.tuple("masking key", "01 02 03 04"));
  }

  @Test
  void marksReservedBitsAndOpcodes() {
    assertThat(odd(first(TraceBuilder.server("a", "5.2").header(true, 1, 11, 0))))
        .isEqualTo(Tuple.tuple("RSV3", "opcode"));
  }

  @Test
  void marksFragmentedAndLongControlFrames() {
    assertThat(odd(first(TraceBuilder.server("a", "5.5").header(false, 0, 9, 126))))
        .isEqualTo(Tuple.tuple("FIN", "length"));
  }

  @Test
  void marksMaskingByRole() {
    Input.Header plain = new Input.Header(true, 0, 1, false, 7, 0);
    ByteRuns bytes = ByteRuns.of((byte) 0x81, (byte) 0);
    assertThat(odd(first(TraceBuilder.server("a", "5.1").step(plain, bytes))))
        .isEqualTo(Tuple.tuple("MASK"));
    assertThat(odd(first(TraceBuilder.client("a", "5.1").step(plain, bytes))))
        .isEqualTo(Tuple.tuple());
  }

  @Test
  void saysWhatIsWrongWithALength() {
    assertThat(meaning(2, 5)).isEqualTo("5 bytes, not the shortest form");
    assertThat(meaning(8, 65537)).isEqualTo("65537 bytes, over the limit of 65536");
    assertThat(meaning(8, Long.MIN_VALUE))
        .isEqualTo("9223372036854775808 bytes, most significant bit set");
  }

  private static String meaning(int bytes, long length) {
    return first(TraceBuilder.server("a", "5.2").header(true, 0, 2, length, 8 * bytes))
        .fields()
        .get(7)
        .meaning();
  }
}
