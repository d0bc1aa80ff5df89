package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.anyClose;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.failing;
import static dev.framecheck.kit.TraceBuilder.last;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.pong;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.TraceBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The wire judge against servers with one known fault each, and with none. */
class FaultyServerTests {

  private static final byte[] NORMAL = {0x03, (byte) 0xe8};

  private static final Trace TEXT =
      server("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build();
  private static final Trace PING =
      server("ping", "5.5.2").frame(true, 9, "abc", path(pong("abc"))).build();
  private static final Trace CLOSE =
      server("close", "5.5.1").frame(true, 8, NORMAL, last(anyClose(), end())).build();
  private static final Trace RESERVED_BIT =
      server("rsv", "5.2").header(true, 4, 1, 5, failing(1002)).build();
  private static final Trace BAD_UTF8 =
      server("utf8", "8.1").frame(true, 1, new byte[] {'a', (byte) 0xff}, failing(1007)).build();

  private static final WireOptions HASTY =
      WireOptions.DEFAULT
          .withConcurrency(4)
          .withWaits(Duration.ofMillis(400), Duration.ofMillis(50))
          .withBounds(Duration.ofSeconds(3), Duration.ofSeconds(60));

  private static ReplayReport replay(ScriptedServer.Fault fault, Trace... traces)
      throws IOException {
    try (ScriptedServer server = new ScriptedServer(fault)) {
      return new ServerReplay(server, HASTY).replay(Arrays.asList(traces), ReplayListener.NONE);
    }
  }

  private static TraceResult judge(ScriptedServer.Fault fault, Trace trace) throws IOException {
    return replay(fault, trace).results().get(0);
  }

  private static void fails(TraceResult result, String clause, String message) {
    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.FAIL);
    assertThat(result.clause()).isEqualTo(clause);
    assertThat(result.message()).contains(message);
  }

  private static void passes(TraceResult result) {
    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS);
  }

  private static final ScriptedServer.Fault NONE = new ScriptedServer.Fault() {};

  @Test
  void passesACorrectServerWithoutATimer() throws IOException {
    ReplayReport report =
        replay(
            NONE,
            TEXT,
            PING,
            CLOSE,
            RESERVED_BIT,
            BAD_UTF8,
            server("inside-message", "5.4").frame(false, 1, "he").build(),
            server("inside-text-frame", "5.2").header(true, 0, 1, 5, path()).build(),
            server("inside-fragment", "5.2").header(false, 0, 2, 5, path()).build(),
            server("inside-ping", "5.2").header(true, 0, 9, 5, path()).build(),
            server("inside-close", "5.2").header(true, 0, 8, 5, path()).build(),
            server("inside-code-point", "8.1")
                .frame(false, 1, new byte[] {(byte) 0xf0, (byte) 0x90})
                .build());
    assertThat(report.results()).allMatch(result -> result.verdict() == Verdict.PASS);
    assertThat(report.decidedByTimer()).isZero();
  }

  @Test
  void failsAServerThatMasks() throws IOException {
    ScriptedServer.Fault masks =
        new ScriptedServer.Fault() {
          @Override
          public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
              throws IOException {
            c.frame(0x80 | opcode, 0x80, payload);
          }
        };
    fails(judge(masks, TEXT), "5.1", "sent a masked frame");
  }

  @Test
  void failsLengthsThatAreNotMinimal() throws IOException {
    fails(judge(echoing("81 7e 0005 68656c6c6f"), TEXT), "5.2", "in more bytes than it needs");
  }

  @Test
  void failsReservedBitsOfTheServer() throws IOException {
    fails(judge(echoing("c1 05 68656c6c6f"), TEXT), "5.2", "reserved bit");
  }

  @Test
  void failsTextThatIsNotUtf8() throws IOException {
    fails(judge(echoing("81 01 ff"), TEXT), "5.6", "not valid UTF-8");
  }

  @Test
  void failsACloseCodeThatMayNotBeSent() throws IOException {
    fails(judge(closing("88 02 03ed"), CLOSE), "7.4", "close code 1005");
    fails(judge(closing("88 01 03"), CLOSE), "5.5.1", "body of one byte");
  }

  @Test
  void failsDataAfterTheServersClose() throws IOException {
    fails(judge(closing("88 02 03e8 81 01 61"), CLOSE), "5.5.1", "data frame after its Close");
    fails(judge(closing("88 02 03e8 88 02 03e8"), CLOSE), "5.5.1", "second Close");
  }

  @Test
  void failsAServerThatAnswersAPingWithAnotherPayload() throws IOException {
    ScriptedServer.Fault wrong =
        new ScriptedServer.Fault() {
          @Override
          public void ping(ScriptedServer.Connection c, byte[] payload) throws IOException {
            c.frame(10, new byte[] {'x'});
          }
        };
    fails(judge(wrong, PING), "5.5.2", "expected a Pong [616263]");
  }

  @Test
  void failsAWrongEcho() throws IOException {
    fails(judge(echoing("81 01 62"), TEXT), "5.6", "observed delivery of the text message [62]");
    fails(judge(echoing("82 05 68656c6c6f"), TEXT), "5.6", "the binary message");
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
  void failsAServerThatSwallowsTheMessageAndLivesOn() throws IOException {
    fails(judge(echoing(""), TEXT), "5.6", "observed nothing");
  }

  @Test
  void failsHalfAFrameThenNothing() throws IOException {
    fails(judge(echoing("81 05 6865"), TEXT), "5.6", "observed nothing");
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
  void failsAnUnfittingCloseCode() throws IOException {
    ScriptedServer.Fault unfitting =
        new ScriptedServer.Fault() {
          @Override
          public void violation(ScriptedServer.Connection c, int code) throws IOException {
            c.frame(8, NORMAL);
            c.end();
          }
        };
    fails(judge(unfitting, RESERVED_BIT), "5.2", "observed a Close 1000");
  }

  @Test
  void failsAnEchoAfterAViolation() throws IOException {
    ScriptedServer.Fault accepts =
        new ScriptedServer.Fault() {
          @Override
          public void violation(ScriptedServer.Connection c, int code) throws IOException {
            c.hex("81 02 6868");
          }
        };
    fails(judge(accepts, BAD_UTF8), "8.1", "delivery of the text message");
  }

  @Test
  void takesSpontaneousPingsPongsAndFragmentsForLawful() throws IOException {
    passes(judge(echoing("89 01 70 8a 01 71 81 05 68656c6c6f"), TEXT));
    passes(judge(echoing("01 02 6865 89 00 00 00 80 03 6c6c6f"), TEXT));
    passes(judge(closing("89 00 88 00", true), CLOSE));
  }

  @Test
  void waitsForALateEcho() throws IOException {
    ScriptedServer.Fault late =
        new ScriptedServer.Fault() {
          @Override
          public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
              throws IOException {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            c.frame(opcode, payload);
          }
        };
    passes(judge(late, TEXT));
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
              java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
          }
        };
    fails(judge(trickles, TEXT), "5.6", "observed nothing");
  }

  @Test
  void marksAFailureThatDoesNotRepeatAsFlaky() throws IOException {
    AtomicInteger count = new AtomicInteger();
    ScriptedServer.Fault once =
        new ScriptedServer.Fault() {
          @Override
          public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
              throws IOException {
            c.frame(opcode, count.getAndIncrement() == 0 ? new byte[] {'x'} : payload);
          }
        };
    TraceResult result = judge(once, TEXT);
    passes(result);
    assertThat(result.has(Mark.FLAKY)).isTrue();
  }

  @Test
  void doesNotBlameOneTraceForTheDamageOfAnother() throws IOException {
    try (BreakableServer server = new BreakableServer()) {
      ReplayReport report =
          new ServerReplay(server, HASTY)
              .replay(
                  List.of(
                      TEXT,
                      PING,
                      server("deadly", "5.6").frame(true, 1, "die", path(text("die"))).build(),
                      CLOSE,
                      RESERVED_BIT),
                  ReplayListener.NONE);
      assertThat(report.with(Verdict.FAIL))
          .extracting(TraceResult::trace)
          .containsExactly("deadly");
      assertThat(report.with(Verdict.FAIL).get(0).message()).contains("started anew");
      assertThat(report.summary().pass()).isEqualTo(4);
    }
  }

  @Test
  void saysWhatItCannotRunAndWhy() throws IOException {
    Trace limited =
        server("limited", "10.4").limit(16).frame(true, 1, "a", path(text("a"))).build();
    Trace called =
        server("called", "5.5.1")
            .call(new dev.framecheck.traces.Input.Close(1000, dev.framecheck.traces.ByteRuns.EMPTY))
            .build();
    ReplayReport report = replay(NONE, limited, called);
    assertThat(report.summary().unsupported()).isEqualTo(2);
    assertThat(report.results())
        .extracting(TraceResult::message)
        .anyMatch(m -> m.contains("16 bytes"));
    assertThat(report.results())
        .extracting(TraceResult::message)
        .anyMatch(m -> m.contains("\"call\""));
  }

  private static ScriptedServer.Fault echoing(String hex) {
    return new ScriptedServer.Fault() {
      @Override
      public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
          throws IOException {
        c.hex(hex);
      }
    };
  }

  private static ScriptedServer.Fault closing(String hex) {
    return closing(hex, false);
  }

  private static ScriptedServer.Fault closing(String hex, boolean ends) {
    return new ScriptedServer.Fault() {
      @Override
      public void close(ScriptedServer.Connection c, byte[] payload) throws IOException {
        c.hex(hex);
        if (ends) {
          c.end();
        } else {
          c.hang();
        }
      }
    };
  }

  /** Dies as a whole on one message, and can be launched again. */
  private static final class BreakableServer implements ServerTarget {
    private ScriptedServer current = new ScriptedServer(fault());

    BreakableServer() throws IOException {}

    private ScriptedServer.Fault fault() {
      return new ScriptedServer.Fault() {
        @Override
        public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
            throws IOException {
          if (payload.length == 3) {
            current.close();
          } else {
            c.frame(opcode, payload);
          }
        }
      };
    }

    @Override
    public String name() {
      return "breakable";
    }

    @Override
    public ServerAddress address() {
      return current.address();
    }

    @Override
    public boolean relaunch() {
      current.close();
      try {
        current = new ScriptedServer(fault());
      } catch (IOException e) {
        throw new dev.framecheck.kit.TargetException("no port", e);
      }
      return true;
    }

    @Override
    public void close() {
      current.close();
    }
  }
}
