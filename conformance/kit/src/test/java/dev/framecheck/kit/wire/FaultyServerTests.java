package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.chosen;
import static dev.framecheck.kit.TraceBuilder.close;
import static dev.framecheck.kit.TraceBuilder.end;
import static dev.framecheck.kit.TraceBuilder.failing;
import static dev.framecheck.kit.TraceBuilder.last;
import static dev.framecheck.kit.TraceBuilder.other;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.wire.WireJudge.BAD_UTF8;
import static dev.framecheck.kit.wire.WireJudge.CLOSE;
import static dev.framecheck.kit.wire.WireJudge.NONE;
import static dev.framecheck.kit.wire.WireJudge.NORMAL;
import static dev.framecheck.kit.wire.WireJudge.PING;
import static dev.framecheck.kit.wire.WireJudge.RESERVED_BIT;
import static dev.framecheck.kit.wire.WireJudge.TEXT;
import static dev.framecheck.kit.wire.WireJudge.closing;
import static dev.framecheck.kit.wire.WireJudge.echoing;
import static dev.framecheck.kit.wire.WireJudge.fails;
import static dev.framecheck.kit.wire.WireJudge.judge;
import static dev.framecheck.kit.wire.WireJudge.passes;
import static dev.framecheck.kit.wire.WireJudge.replay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The wire judge against servers that answer a frame wrongly, and against one that does not. */
class FaultyServerTests {

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
    fails(judge(closing("88 02 03e8 88 02 03e8"), CLOSE), "5.5.1, 7.1.5", "second Close");
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
  void failsAServerThatSwallowsTheMessageAndLivesOn() throws IOException {
    fails(judge(echoing(""), TEXT), "5.6", "observed nothing");
  }

  @Test
  void failsHalfAFrameThenNothing() throws IOException {
    fails(judge(echoing("81 05 6865"), TEXT), "5.6", "observed nothing");
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
            LockSupport.parkNanos(100_000_000);
            c.frame(opcode, payload);
          }
        };
    passes(judge(late, TEXT));
  }

  private static Trace unmasked(int opcode) {
    return server("unmasked", "5.1")
        .wronglyMasked()
        .header(
            true,
            0,
            opcode,
            1,
            chosen("headerFault=early", last(close(1002), end())),
            chosen("headerFault=late", other(Grade.RECOMMENDED, "OPEN")))
        .build();
  }

  /** It may wait for the payload; nobody has to ask it again without that. */
  @Test
  void failsAServerThatTakesAFrameInSpiteOfItsHeader() throws IOException {
    ScriptedServer.Fault takes =
        new ScriptedServer.Fault() {
          @Override
          public boolean header(ScriptedServer.Connection c, int opcode, long length)
              throws IOException {
            if (length == 1) {
              c.frame(opcode == Frames.PING ? Frames.PONG : opcode, c.read(1));
            }
            return length == 1;
          }
        };
    fails(judge(takes, unmasked(Frames.PING)), "5.1", "observed a Pong [61]");
    fails(judge(takes, unmasked(Frames.TEXT)), "5.1", "delivery of the text message [61]");
    assertThat(replay(takes, unmasked(Frames.PING)).decidedByTimer()).isZero();
  }

  @Test
  void passesAServerThatJudgesWholeFrames() throws IOException {
    ScriptedServer.Fault waits =
        new ScriptedServer.Fault() {
          @Override
          public boolean header(ScriptedServer.Connection c, int opcode, long length)
              throws IOException {
            if (length == 1) {
              c.read(1);
            }
            return false;
          }
        };
    passes(judge(waits, unmasked(Frames.PING)));
  }

  private static final Trace HUGE =
      server("huge", "5.2")
          .limit(65536)
          .header(true, 0, 2, (1L << 32) + 5, failing(1002, 1009))
          .build();

  /** What comes behind that many bytes is then taken as a frame. */
  @Test
  void failsAServerThatDropsHalfOfALength() throws IOException {
    ScriptedServer.Fault drops =
        new ScriptedServer.Fault() {
          @Override
          public boolean header(ScriptedServer.Connection c, int opcode, long length)
              throws IOException {
            if (length == (1L << 32) + 5) {
              c.frame(opcode, c.read((int) length));
              return true;
            }
            return false;
          }
        };
    fails(judge(drops, HUGE), "5.2", "4294967301 is taken for 5");
  }

  @Test
  void asksNoServerWithoutALimitToRefuseWhatItCanWaitFor() throws IOException {
    ScriptedServer.Fault waits =
        new ScriptedServer.Fault() {
          @Override
          public boolean header(ScriptedServer.Connection c, int opcode, long length)
              throws IOException {
            if (length > 65536) {
              c.hang();
            }
            return false;
          }
        };
    TraceResult result = judge(waits, HUGE);
    assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(result.message()).contains("waits for the payload");
    passes(judge(NONE, HUGE));
  }
}
