package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.TraceBuilder.text;
import static dev.framecheck.kit.wire.WireJudge.BAD_UTF8;
import static dev.framecheck.kit.wire.WireJudge.CLOSE;
import static dev.framecheck.kit.wire.WireJudge.HASTY;
import static dev.framecheck.kit.wire.WireJudge.NONE;
import static dev.framecheck.kit.wire.WireJudge.PING;
import static dev.framecheck.kit.wire.WireJudge.RESERVED_BIT;
import static dev.framecheck.kit.wire.WireJudge.TEXT;
import static dev.framecheck.kit.wire.WireJudge.fails;
import static dev.framecheck.kit.wire.WireJudge.judge;
import static dev.framecheck.kit.wire.WireJudge.passes;
import static dev.framecheck.kit.wire.WireJudge.replay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a whole replay makes of single results: of those that do not repeat, spread, or cannot be
 * had.
 */
class ReplayRunTests {

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void marksAFailureThatDoesNotRepeatEachTimeAsFlaky(int times) throws IOException {
    TraceResult result = judge(wrongFor(times), TEXT);
    passes(result);
    assertThat(result.has(Mark.FLAKY)).isTrue();
  }

  @Test
  void countsAFailureThatRepeatsEachTime() throws IOException {
    TraceResult result = judge(wrongFor(3), TEXT);
    fails(result, "5.6", "observed delivery of the text message [78]");
    assertThat(result.has(Mark.FLAKY)).isFalse();
  }

  private static ScriptedServer.Fault wrongFor(int times) {
    AtomicInteger count = new AtomicInteger();
    return new ScriptedServer.Fault() {
      @Override
      public void message(ScriptedServer.Connection c, int opcode, byte[] payload)
          throws IOException {
        c.frame(opcode, count.getAndIncrement() < times ? new byte[] {'x'} : payload);
      }
    };
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
    Trace called = server("called", "5.5.1").call(new Input.Close(1000, ByteRuns.EMPTY)).build();
    ReplayReport report = replay(NONE, limited, called);
    assertThat(report.summary().unsupported()).isEqualTo(2);
    assertThat(report.results())
        .extracting(TraceResult::message)
        .anyMatch(m -> m.contains("16 bytes"));
    assertThat(report.results())
        .extracting(TraceResult::message)
        .anyMatch(m -> m.contains("\"call\""));
  }

  private static List<String> order(WireOptions options) throws IOException {
    List<String> judged = new ArrayList<>();
    try (ScriptedServer server = new ScriptedServer(NONE)) {
      new ServerReplay(server, options)
          .replay(
              List.of(TEXT, PING, CLOSE, RESERVED_BIT, BAD_UTF8),
              result -> judged.add(result.trace()));
    }
    return judged;
  }

  @Test
  void playsInTheOrderThatASeedGives() throws IOException {
    WireOptions alone = HASTY.with().concurrency(1).build();
    List<String> corpus = order(alone);
    List<String> drawn = order(alone.with().seed(7).build());
    assertThat(drawn).isEqualTo(order(alone.with().seed(7).build())).isNotEqualTo(corpus);
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(corpus);
  }

  @Test
  void opensNoMoreConnectionsInASecondThanAsked() throws IOException {
    long start = System.nanoTime();
    order(HASTY.with().rate(25).build());
    // The first contact, then one connection for each of five traces.
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5 * 40_000_000L);
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
        throw new TargetException("no port", e);
      }
      return true;
    }

    @Override
    public void close() {
      current.close();
    }
  }
}
