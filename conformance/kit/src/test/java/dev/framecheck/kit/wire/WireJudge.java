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

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * The wire judge in a hurry, some traces for it, and servers with a fault that can be said in
 * bytes.
 */
final class WireJudge {

  static final byte[] NORMAL = {0x03, (byte) 0xe8};

  static final Trace TEXT =
      server("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build();

  static final Trace PING =
      server("ping", "5.5.2").frame(true, 9, "abc", path(pong("abc"))).build();

  static final Trace CLOSE =
      server("close", "5.5.1").frame(true, 8, NORMAL, last(anyClose(), end())).build();

  static final Trace RESERVED_BIT =
      server("rsv", "5.2").header(true, 4, 1, 5, failing(1002)).build();

  static final Trace BAD_UTF8 =
      server("utf8", "8.1").frame(true, 1, new byte[] {'a', (byte) 0xff}, failing(1007)).build();

  static final WireOptions HASTY =
      WireOptions.DEFAULT
          .with()
          .concurrency(4)
          .answer(Duration.ofMillis(400))
          .quiet(Duration.ofMillis(50))
          .trace(Duration.ofSeconds(3))
          .total(Duration.ofSeconds(60))
          .build();

  static final ScriptedServer.Fault NONE = new ScriptedServer.Fault() {};

  private WireJudge() {}

  static ReplayReport replay(ScriptedServer.Fault fault, Trace... traces) throws IOException {
    try (ScriptedServer server = new ScriptedServer(fault)) {
      return new ServerReplay(server, HASTY).replay(Arrays.asList(traces), ReplayListener.NONE);
    }
  }

  static TraceResult judge(ScriptedServer.Fault fault, Trace trace) throws IOException {
    return replay(fault, trace).results().get(0);
  }

  static void fails(TraceResult result, String clause, String message) {
    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.FAIL);
    assertThat(result.clause()).isEqualTo(clause);
    assertThat(result.message()).contains(message);
  }

  static void passes(TraceResult result) {
    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS);
  }

  static ScriptedServer.Fault echoing(String hex) {
    return new ScriptedServer.Fault() {
      @Override
      public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
          throws IOException {
        c.hex(hex);
      }
    };
  }

  static ScriptedServer.Fault closing(String hex) {
    return closing(hex, false);
  }

  static ScriptedServer.Fault closing(String hex, boolean ends) {
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
}
