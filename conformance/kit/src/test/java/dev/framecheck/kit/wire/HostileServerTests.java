package dev.framecheck.kit.wire;

import static dev.framecheck.kit.wire.WireJudge.BAD_UTF8;
import static dev.framecheck.kit.wire.WireJudge.CLOSE;
import static dev.framecheck.kit.wire.WireJudge.PING;
import static dev.framecheck.kit.wire.WireJudge.RESERVED_BIT;
import static dev.framecheck.kit.wire.WireJudge.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.HostileServer.Deed;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Servers that do harm: each trace ends in a verdict, in bounded time and memory, and none of them
 * is good.
 */
class HostileServerTests {

  private static final WireOptions OPTIONS =
      WireOptions.DEFAULT
          .with()
          .concurrency(4)
          .connect(Duration.ofMillis(500))
          .answer(Duration.ofMillis(300))
          .quiet(Duration.ofMillis(50))
          .trace(Duration.ofSeconds(2))
          .total(Duration.ofSeconds(60))
          .build();

  private static final List<Trace> FRAMES = List.of(TEXT, PING, CLOSE, RESERVED_BIT, BAD_UTF8);

  private static List<Trace> traces() throws IOException {
    List<Trace> traces = new ArrayList<>(FRAMES);
    ServerOpeningTests.traces(Role.SERVER).stream()
        .filter(trace -> trace.id().contains("CONNECTING/head.asksNo"))
        .forEach(traces::add);
    return traces;
  }

  private static ReplayReport replay(Deed deed, int good) throws IOException {
    try (HostileServer server = new HostileServer(deed, good)) {
      return new ServerReplay(server, OPTIONS).replay(traces(), ReplayListener.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void getsAVerdictForEachTraceAndNoneIsGood(Deed deed) throws IOException {
    ReplayReport report = replay(deed, 1);
    assertThat(report.results()).hasSameSizeAs(traces());
    assertThat(report.results())
        .filteredOn(result -> !isOrdinary(deed, result))
        .extracting(TraceResult::verdict)
        .doesNotContain(Verdict.PASS, Verdict.NON_STRICT);
  }

  /** A request that asks for no upgrade may be served as one of HTTP. */
  private static boolean isOrdinary(Deed deed, TraceResult result) {
    return deed == Deed.SPEAKS_HTTP
        && result.trace().matches(".*head.asksNo(Upgrade|Connection)/refuse");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLOODS_AFTER_HANDSHAKE")
  @Timeout(60)
  void stopsAtOnceWhereTheServerIsNoneFromTheStart(Deed deed) {
    assertThatThrownBy(() -> replay(deed, 0))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("can't be judged");
  }

  /** One that breaks a rule of sending lives, and each trace says what it does. */
  @Test
  @Timeout(60)
  void failsEachTraceOfAServerThatFloodsFromTheStart() throws IOException {
    assertThat(replay(Deed.FLOODS_AFTER_HANDSHAKE, 0).with(Verdict.FAIL))
        .hasSizeGreaterThanOrEqualTo(FRAMES.size());
  }
}
