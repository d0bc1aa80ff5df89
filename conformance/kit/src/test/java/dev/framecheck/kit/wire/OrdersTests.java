package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.close;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.last;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.TraceBuilder.text;
import static dev.framecheck.kit.TraceBuilder.to;
import static dev.framecheck.kit.wire.WireJudge.HASTY;
import static dev.framecheck.kit.wire.WireJudge.fails;
import static dev.framecheck.kit.wire.WireJudge.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces in which the application closes, for a target that can be told to. */
class OrdersTests {

  private static final Input.Close PLAIN = new Input.Close(0, ByteRuns.EMPTY);

  /** It closes, the peer answers, and it ends TCP. */
  private static final Trace CLOSES =
      server("closes", "7.1.1")
          .call(PLAIN, to("CLOSE_SENT", path(close(0))))
          .frame(true, 8, "", last(end()))
          .build();

  /** Does what it is told; what comes after its Close is up to each. */
  private abstract static class Obedient implements ScriptedServer.Fault {
    @Override
    public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
        throws IOException {
      assertThat(new String(payload, StandardCharsets.US_ASCII))
          .isEqualTo("framecheck: close 1000 ");
      c.frame(8, new byte[] {3, (byte) 0xe8});
    }
  }

  private static final ScriptedServer.Fault ENDS =
      new Obedient() {
        @Override
        public void close(ScriptedServer.Connection c, byte[] payload) throws IOException {
          c.end();
        }
      };

  private static final ScriptedServer.Fault STAYS =
      new Obedient() {
        @Override
        public void close(ScriptedServer.Connection c, byte[] payload) throws IOException {
          c.hang();
        }
      };

  private static TraceResult judge(ScriptedServer.Fault fault, boolean orders) throws IOException {
    try (ScriptedServer server = new ScriptedServer(fault)) {
      return new ServerReplay(server, HASTY.with().orders(orders).build())
          .replay(List.of(CLOSES), ReplayListener.NONE)
          .results()
          .get(0);
    }
  }

  @Test
  void judgesWhatAServerDoesBehindItsOwnClose() throws IOException {
    passes(judge(ENDS, true));
    fails(judge(STAYS, true), "7.1.1", "and TCP is left open");
  }

  @Test
  void givesNoOrdersUnlessTheTargetTakesThem() throws IOException {
    assertThat(judge(ENDS, false).verdict()).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void keepsACodeAndItsReason() {
    Trace trace =
        server("code", "5.5.1")
            .call(
                new Input.Close(3000, ByteRuns.of("bye".getBytes(StandardCharsets.US_ASCII))),
                to("CLOSE_SENT", path(close(3000))))
            .build();
    Trace ordered = Orders.of(trace).orElseThrow();
    assertThat(new String(ordered.steps().get(0).bytes().toBytes(), StandardCharsets.ISO_8859_1))
        .endsWith("framecheck: close 3000 bye");
    assertThat(ordered.needs()).isEmpty();
    assertThat(ordered.steps().get(0).path().out()).isEqualTo(List.of(close(3000)));
  }

  /** It does not wait for the peer's Close, so that nothing can be said of what it makes of it. */
  @Test
  void takesTheEndOfTcpAlongWithTheCloseForLawful() throws IOException {
    ScriptedServer.Fault leaves =
        new Obedient() {
          @Override
          public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
              throws IOException {
            super.message(c, opcode, payload);
            c.endHalf();
          }
        };
    assertThat(judge(leaves, true).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void leavesOutWhatAMessageCantOrder() {
    assertThat(Orders.of(server("body", "5.5.1").call(PLAIN, path(close(0))).build()))
        .as("which body a Close without a code has")
        .isEmpty();
    assertThat(
            Orders.of(
                server("rejected", "7.4")
                    .call(new Input.Close(1005, ByteRuns.EMPTY), path(new Observation.Rejected()))
                    .build()))
        .isEmpty();
    assertThat(
            Orders.of(
                server("inside", "5.4")
                    .frame(false, 1, "a")
                    .call(PLAIN, to("CLOSE_SENT", path(close(0))))
                    .frame(true, 0, "b", path(text("ab")))
                    .build()))
        .isEmpty();
  }
}
