package dev.framecheck.kit.exec;

import static dev.framecheck.kit.TraceBuilder.path;
import static dev.framecheck.kit.TraceBuilder.pong;
import static dev.framecheck.kit.TraceBuilder.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.PreparedTrace;
import dev.framecheck.kit.Replayer;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that keep the protocol, and programs that don't. */
class ExecTargetTests {

  private static final Duration HASTY = Duration.ofSeconds(3);

  /** Its end is in no state where a message could follow as a fence. */
  private static final Trace PING =
      server("ping", "5.5.2").header(true, 0, 9, 0, path(pong(""))).fenceless().build();

  private static ExecTarget launch(String fault) {
    return ExecTarget.launch(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ExecProgram.class.getName(),
            fault),
        HASTY);
  }

  private static TraceResult judge(ExecTarget target) {
    return new Replayer(target).replay(PreparedTrace.of(PING), Chunking.whole());
  }

  @Test
  void asksWhatTheProgramIsAndReplays() {
    try (ExecTarget target = launch("none")) {
      assertThat(target.name()).isEqualTo("test program");
      assertThat(target.roles()).containsExactly(Role.SERVER);
      assertThat(target.choices()).hasToString("pong=each");
      assertThat(judge(target).verdict()).isEqualTo(Verdict.PASS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hang, no answer within 3 s",
    "exit, the program ended",
    "noise, something else than JSON",
    "odd, its type is \"dance\"",
  })
  void failsAProgramThatBreaksDownAndStartsItAnew(String fault, String message) {
    try (ExecTarget target = launch(fault)) {
      for (int run = 0; run < (fault.equals("exit") ? 2 : 1); run++) {
        TraceResult result = judge(target);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.clause()).isEqualTo("5.5.2");
        assertThat(result.message()).contains(message);
      }
    }
  }

  @Test
  void endsWithAProgramThatFloods() {
    try (ExecTarget target = launch("flood")) {
      assertThat(judge(target).verdict()).isEqualTo(Verdict.FAIL);
    }
  }

  @Test
  void reportsWhatTheProgramCannotDo() {
    try (ExecTarget target = launch("unable")) {
      TraceResult result = judge(target);
      assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
      assertThat(result.message()).isEqualTo("no bytes today");
    }
  }

  @Test
  void saysInOneSentenceWhyAProgramCannotBeJudged() {
    assertThatThrownBy(() -> launch("mute").close())
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("can't be judged: the program gave no answer");
    assertThatThrownBy(() -> ExecTarget.launch(List.of("/no/such/program")))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("could not be started");
  }
}
