package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.failing;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.wire.WireJudge.fails;
import static dev.framecheck.kit.wire.WireJudge.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Frames whose header is a violation and whose payload is too long to be sent: only what a target
 * shows can be held against it, not that it waits.
 */
class EndlessFrameTests {

  private static final Trace RESERVED_OPCODE =
      server("opcode", "5.2").header(true, 0, 3, 1L << 40, failing(1002)).build();

  /** Its length has the most significant bit set, which no frame may have. */
  private static final Trace NO_LENGTH =
      server("length", "5.2").header(true, 0, 1, Long.MIN_VALUE, failing(1002)).build();

  /** Waits for payloads that never come. */
  private static final ScriptedServer.Fault WAITS = onLong(ScriptedServer.Connection::hang);

  private interface Deed {
    void on(ScriptedServer.Connection c) throws IOException;
  }

  private static ScriptedServer.Fault onLong(Deed deed) {
    return new ScriptedServer.Fault() {
      @Override
      public boolean header(ScriptedServer.Connection c, int opcode, long length)
          throws IOException {
        boolean endless = length < 0 || length > 1 << 20;
        if (endless) {
          deed.on(c);
        }
        return endless;
      }
    };
  }

  @Test
  void leavesAServerThatWaitsForThePayloadUndecided() throws IOException {
    TraceResult result = judge(WAITS, RESERVED_OPCODE);
    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.message()).contains("too long to be sent");
  }

  @Test
  void failsAServerThatTakesSuchAFrameForAnother() throws IOException {
    ScriptedServer.Fault accepts =
        onLong(
            c -> {
              c.hex("81 00");
              c.hang();
            });
    fails(judge(accepts, RESERVED_OPCODE), "5.2", "delivery of the text message");
  }

  @Test
  void failsAServerThatWaitsForALengthThatIsNone() throws IOException {
    fails(judge(WAITS, NO_LENGTH), "5.2", "observed nothing, and TCP is left open");
  }

  @Test
  void saysAllThatAServerShowedForTheViolation() throws IOException {
    ScriptedServer.Fault closesAndWaits =
        onLong(
            c -> {
              c.hex("88 02 03ea");
              c.hang();
            });
    fails(
        judge(closesAndWaits, RESERVED_OPCODE),
        "5.2",
        "observed a Close 1002, and TCP is left open");
  }
}
