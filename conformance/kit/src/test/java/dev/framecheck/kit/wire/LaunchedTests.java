package dev.framecheck.kit.wire;

import static dev.framecheck.kit.TraceBuilder.client;
import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.server;
import static dev.framecheck.kit.TraceBuilder.text;
import static dev.framecheck.kit.wire.WireJudge.PING;
import static dev.framecheck.kit.wire.WireJudge.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets in processes of their own, which die, spin and eat. */
class LaunchedTests {

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .concurrency(2)
          .answer(Duration.ofSeconds(2))
          .quiet(Duration.ofMillis(100))
          .trace(Duration.ofSeconds(10))
          .total(Duration.ofSeconds(100))
          .build();

  private static final Trace DEADLY =
      server("deadly", "5.6").frame(true, 1, "die", path(text("die"))).build();

  private static ReplayReport replay(String habit, Trace... traces) {
    return replay(habit, OPTIONS.with().probes(false).build(), traces);
  }

  private static ReplayReport replay(String habit, WireOptions options, Trace... traces) {
    try (LaunchedProgram program = new LaunchedProgram(habit)) {
      return new ServerReplay(program, options).replay(List.of(traces), ReplayListener.NONE);
    }
  }

  private static TraceResult result(ReplayReport report, String id) {
    return report.results().stream()
        .filter(result -> result.trace().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ReplayReport launch(String habit, Trace... traces) {
    return launch(habit, Duration.ofSeconds(20), traces);
  }

  private static ReplayReport launch(String habit, Duration patience, Trace... traces) {
    return launch(habit, OPTIONS.with().probes(false).build(), patience, traces);
  }

  private static ReplayReport launch(
      String habit, WireOptions options, Duration patience, Trace... traces) {
    try (ListenReplay replay = new ListenReplay(0, options, patience)) {
      return replay.replay(
          List.of(traces), ReplayListener.NONE, LaunchedProgram.command(habit, "client"));
    }
  }

  @Test
  void passesAServerThatDoesNoneOfThat() {
    ReplayReport report = replay("good", OPTIONS, TEXT, PING);
    assertThat(report.results()).hasSize(10);
    assertThat(report.results())
        .allSatisfy(
            result ->
                assertThat(result.verdict())
                    .as(result.trace() + ": " + result.message())
                    .isEqualTo(Verdict.PASS));
  }

  @Test
  void seesAServerThatKeepsWhateverComesAndSearchesInHeads() {
    ReplayReport report = replay("greedy", OPTIONS, TEXT);
    for (String greed : List.of("announced-length", "tiny-fragments", "pings", "pongs")) {
      TraceResult memory = result(report, "oracle/server/memory/" + greed);
      assertThat(memory.verdict()).as(memory.toString()).isEqualTo(Verdict.NON_STRICT);
      assertThat(memory.clauses()).containsExactly("10.4");
    }
    TraceResult cpu = result(report, "oracle/server/cpu/head");
    assertThat(cpu.verdict()).as(cpu.message()).isEqualTo(Verdict.NON_STRICT);
    assertThat(cpu.message()).contains("\"Sec-WebSocket-Protocol: a\", then 7000 times \" \"");
  }

  @Test
  void seesAClientThatKeepsWhateverComesAndSearchesInHeads() {
    Trace text = client("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build();
    ReplayReport report = launch("greedy", OPTIONS, Duration.ofSeconds(20), text);
    for (String greed : List.of("announced-length", "tiny-fragments", "pings", "pongs")) {
      TraceResult memory = result(report, "oracle/client/memory/" + greed);
      assertThat(memory.verdict()).as(memory.toString()).isEqualTo(Verdict.NON_STRICT);
    }
    TraceResult cpu = result(report, "oracle/client/cpu/head");
    assertThat(cpu.verdict()).as(cpu.message()).isEqualTo(Verdict.NON_STRICT);
  }

  @Test
  void tellsHowAServerDied() {
    ReplayReport report = replay("dies", TEXT, DEADLY, PING);
    assertThat(result(report, "text").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "ping").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "deadly").message())
        .contains("exit status 7")
        .contains("nothing is no function");
    TraceResult crash = result(report, "oracle/server/crash");
    assertThat(crash.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(crash.message()).contains("exit status 7").contains("deadly");
  }

  @Test
  void survivesAServerThatExhaustsItsMemory() {
    ReplayReport report = replay("exhausts", TEXT, DEADLY);
    assertThat(result(report, "text").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "deadly").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result(report, "oracle/server/crash").message()).contains("exit status 3");
  }

  @Test
  void seesAServerThatSpins() {
    TraceResult idle = result(replay("spins", TEXT, DEADLY), "oracle/server/cpu/idle");
    assertThat(idle.verdict()).isEqualTo(Verdict.OBSERVED);
    assertThat(idle.message()).contains("ms of processor time");
  }

  @Test
  void startsAClientAnewThatComesOnce() {
    ReplayReport report =
        launch(
            "once",
            client("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build(),
            client("more", "5.6").frame(true, 1, "again", path(text("again"))).build());
    assertThat(result(report, "text").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "more").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "oracle/client/crash").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void tellsHowAClientDied() {
    ReplayReport report =
        launch(
            "dies",
            client("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build(),
            client("deadly", "5.6").frame(true, 1, "die", path(text("die"))).build());
    assertThat(result(report, "text").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "deadly").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result(report, "oracle/client/crash").message())
        .contains("exit status 7")
        .contains("nothing is no function")
        .contains("deadly");
  }

  @Test
  void startsAClientAnewThatComesNoMore() {
    ReplayReport report =
        launch(
            "sulks",
            Duration.ofSeconds(4),
            client("sullen", "5.6").frame(true, 1, "die", path(text("die"))).build(),
            client("text", "5.6").frame(true, 1, "hello", path(text("hello"))).build(),
            client("more", "5.6").frame(true, 1, "again", path(text("again"))).build());
    assertThat(result(report, "sullen").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result(report, "text").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "more").verdict()).isEqualTo(Verdict.PASS);
    assertThat(result(report, "oracle/client/crash").verdict()).isEqualTo(Verdict.PASS);
  }
}
