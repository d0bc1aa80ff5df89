package dev.framecheck.kit;

import static dev.framecheck.kit.TraceBuilder.close;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.last;
import static dev.framecheck.kit.TraceBuilder.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A target that looks at a header when the whole frame has come. */
class WholeFrameTests {

  private static TraceResult judge(TinyFault fault, Trace trace) {
    Target tiny = new TinyTarget(fault);
    Target target =
        new Target() {
          @Override
          public String name() {
            return "whole frames";
          }

          @Override
          public Set<Capability> capabilities() {
            return tiny.capabilities();
          }

          @Override
          public TargetSession open(Role role, long limit) {
            return patient(tiny.open(role, limit));
          }
        };
    return new Replayer(target).replay(PreparedTrace.of(trace), Chunking.whole());
  }

  private static TargetSession patient(TargetSession session) {
    SentStream sent = new SentStream();
    ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    return (input, bytes) -> {
      sent.sent(bytes);
      waiting.writeBytes(bytes);
      if (!sent.betweenFrames()) {
        return List.<Observation>of();
      }
      byte[] all = waiting.toByteArray();
      waiting.reset();
      return session.step(input, all);
    };
  }

  private static Trace violation(long length) {
    return server("violation", "5.2").header(true, 4, 2, length, last(close(1002), end())).build();
  }

  @Test
  void isGivenThePayload() {
    assertThat(judge(TinyFault.NONE, violation(65535)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void failsWhereItTakesTheFrameThen() {
    TraceResult result = judge(TinyFault.RESERVED_BITS_IGNORED, violation(65535));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("deliver");
  }

  @Test
  void isNotJudgedByAPayloadThatNobodyCanSend() {
    TraceResult result = judge(TinyFault.NONE, violation(1L << 40));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void failsWhereALengthIsMisread() {
    Input.Header header = (Input.Header) violation((1L << 32) + 5).steps().get(0).in();
    assertThat(header.length()).isEqualTo((1L << 32) + 5);
    Trace trace =
        server("long", "5.2").header(true, 0, 2, (1L << 32) + 5, last(close(1009), end())).build();
    TraceResult result =
        new Replayer(new TinyTarget(TinyFault.LENGTH_TRUNCATED))
            .replay(PreparedTrace.of(trace), Chunking.whole());
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("4294967301 is taken for 5");
  }
}
