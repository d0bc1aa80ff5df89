package dev.framecheck.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.framecheck.traces.Trace;
import dev.framecheck.traces.TraceCodec;
import dev.framecheck.traces.TraceFormatException;
import java.nio.charset.StandardCharsets;

/**
 * Whatever a line holds, it is a trace or refused with its place, and a trace is written as read.
 */
public class TraceReaderFuzzTests {

  private static final String PLACE = "some.jsonl:7";

  @FuzzTest(maxDuration = "30m")
  void line(byte[] data) {
    Trace trace;
    try {
      trace = TraceCodec.read(new String(data, StandardCharsets.UTF_8), PLACE);
    } catch (TraceFormatException e) {
      assertThat(e).hasMessageContaining(PLACE);
      return;
    }
    String written = TraceCodec.write(trace);
    try {
      assertThat(TraceCodec.read(written, PLACE)).isEqualTo(trace);
    } catch (TraceFormatException e) {
      throw new AssertionError("what was written can't be read: " + written, e);
    }
  }
}
