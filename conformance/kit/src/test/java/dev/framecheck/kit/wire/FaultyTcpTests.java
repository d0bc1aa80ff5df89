package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.anyClose;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.last;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.TraceBuilder.text;
import static dev.framecheck.kit.TraceBuilder.to;
import static dev.framecheck.kit.wire.WireJudge.CLOSE;
import static dev.framecheck.kit.wire.WireJudge.NORMAL;
import static dev.framecheck.kit.wire.WireJudge.RESERVED_BIT;
import static dev.framecheck.kit.wire.WireJudge.TEXT;
import static dev.framecheck.kit.wire.WireJudge.closing;
import static dev.framecheck.kit.wire.WireJudge.fails;
import static dev.framecheck.kit.wire.WireJudge.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The wire judge against servers that keep time badly, or end TCP wrongly, or can't lose it. */
class FaultyTcpTests {

  private static final int IDLE_MILLIS = 300;

  /** A server that hears nothing says Close. */
  private static final Trace IDLE =
      server("idle", "7.1.1").timeout("idle", to("CLOSE_SENT", path(anyClose()))).build();

  /** A server that has ended TCP lets go of its socket although the peer doesn't end it. */
  private static final Trace RELEASE =
      server("release", "7.1.1")
          .frame(true, 8, NORMAL, last(anyClose(), end()))
          .timeout("tcp", last(new Observation.Release()))
          .build();

  private static final Trace RESET =
      server("reset", "7.2.1")
          .frame(true, 1, "doomed", path(text("doomed")))
          .step(new Input.Reset(), ByteRuns.EMPTY, last())
          .build();

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .concurrency(2)
          .timers(Set.of("idle", "tcp"), Duration.ofMillis(1500))
          .answer(Duration.ofSeconds(1))
          .quiet(Duration.ofMillis(50))
          .trace(Duration.ofSeconds(5))
          .total(Duration.ofSeconds(60))
          .build();

  private static TraceResult judgeInTime(ScriptedServer.Fault fault, Trace trace)
      throws IOException {
    try (ScriptedServer server = new ScriptedServer(fault)) {
      return judgeInTime(server, trace);
    }
  }

  private static TraceResult judgeInTime(ScriptedServer server, Trace trace) {
    return new ServerReplay(server, OPTIONS)
        .replay(List.of(trace), ReplayListener.NONE)
        .results()
        .get(0);
  }

  /** Keeps time, and is correct in all else unless a method says otherwise. */
  private static class Punctual implements ScriptedServer.Fault {
    @Override
    public int idleMillis() {
      return IDLE_MILLIS;
    }
  }

  @Test
  void passesACorrectServer() throws IOException {
    for (Trace trace : List.of(IDLE, RELEASE, RESET)) {
      TraceResult result = judgeInTime(new Punctual(), trace);
      assertThat(result.verdict()).as(trace.id() + ": " + result.message()).isEqualTo(Verdict.PASS);
    }
  }

  @Test
  void failsAServerWhoseIdleTimerNeverRunsOut() throws IOException {
    TraceResult result = judgeInTime(new ScriptedServer.Fault() {}, IDLE);
    fails(result, "7.1.1", "observed nothing");
    assertThat(result.has(Mark.TIMED)).isTrue();
  }

  @Test
  void failsAServerThatSpeaksInsteadOfClosingWhenItsTimeIsUp() throws IOException {
    ScriptedServer.Fault speaks =
        new Punctual() {
          @Override
          public void idle(ScriptedServer.Connection c) throws IOException {
            c.hex("81 01 61");
            c.hang();
          }
        };
    fails(judgeInTime(speaks, IDLE), "7.1.1", "delivery of the text message [61]");
  }

  @Test
  void failsAServerThatNeverLetsGoOfItsSocket() throws IOException {
    ScriptedServer.Fault holds =
        new Punctual() {
          @Override
          public void close(ScriptedServer.Connection c, byte[] payload) throws IOException {
            c.frame(8, payload);
            c.endHalf();
          }
        };
    fails(judgeInTime(holds, RELEASE), "7.1.1", "expected release of the socket");
  }

  @Test
  void failsAServerThatDiesOfAReset() throws IOException {
    CountDownLatch dead = new CountDownLatch(1);
    ScriptedServer[] server = new ScriptedServer[1];
    ScriptedServer.Fault dies =
        new ScriptedServer.Fault() {
          private volatile boolean doomed;

          @Override
          public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
              throws IOException {
            doomed = true;
            c.frame(opcode, payload);
          }

          @Override
          public void lost() {
            if (doomed) {
              server[0].close();
              dead.countDown();
            }
          }
        };
    try (ScriptedServer mortal = new ScriptedServer(dies)) {
      server[0] = mortal;
      TraceResult result = judgeInTime(mortal, RESET);
      assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.FAIL);
      assertThat(dead.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failsAServerThatHangsByATimer() throws IOException {
    ScriptedServer.Fault hangs =
        new ScriptedServer.Fault() {
          @Override
          public boolean header(ScriptedServer.Connection c, int opcode, long length)
              throws IOException {
            if (length == 5) {
              c.hang();
            }
            return false;
          }
        };
    TraceResult result = judge(hangs, TEXT);
    fails(result, "5.6", "observed nothing");
    assertThat(result.has(Mark.TIMED)).isTrue();
    fails(judge(hangs, RESERVED_BIT), "5.2", "TCP is left open");
  }

  @Test
  void failsACloseWithoutTheEndOfTcp() throws IOException {
    fails(judge(closing("88 02 03e8"), CLOSE), "5.5.1", "TCP is left open");
  }

  @Test
  void failsAnEndWithoutTheCloseThatIsOwed() throws IOException {
    ScriptedServer.Fault silent =
        new ScriptedServer.Fault() {
          @Override
          public void close(ScriptedServer.Connection c, byte[] payload) throws IOException {
            c.end();
          }
        };
    fails(judge(silent, CLOSE), "5.5.1", "observed the end of TCP");
  }

  @Test
  void leavesAResetWithoutAnOwedCloseInconclusive() throws IOException {
    ScriptedServer.Fault resets =
        new ScriptedServer.Fault() {
          @Override
          public void close(ScriptedServer.Connection c, byte[] payload) throws IOException {
            c.reset();
          }
        };
    TraceResult result = judge(resets, CLOSE);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.message()).contains("reset", "may have been destroyed");
  }

  @Test
  void callsAViolationThatIsEndedWithoutCloseNonStrict() throws IOException {
    for (boolean reset : new boolean[] {true, false}) {
      ScriptedServer.Fault silent =
          new ScriptedServer.Fault() {
            @Override
            public void violation(ScriptedServer.Connection c, int code) throws IOException {
              if (reset) {
                c.reset();
              } else {
                c.end();
              }
            }
          };
      assertThat(judge(silent, RESERVED_BIT).verdict()).isEqualTo(Verdict.NON_STRICT);
    }
  }

  @Test
  void endsWithATricklingServer() throws IOException {
    ScriptedServer.Fault trickles =
        new ScriptedServer.Fault() {
          @Override
          public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
              throws IOException {
            c.hex("82 7e 2000");
            for (int i = 0; i < 0x2000; i++) {
              c.hex("00");
              LockSupport.parkNanos(20_000_000);
            }
          }
        };
    fails(judge(trickles, TEXT), "5.6", "observed nothing");
  }
}
