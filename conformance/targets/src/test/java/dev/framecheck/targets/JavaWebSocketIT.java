package dev.framecheck.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Java-WebSocket 1.6.0 on the whole core suite. Its two deviations were read against the RFC: as a
 * server it accepts frames without a mask (5.1), and a Close frame whose reason is not UTF-8 is
 * neither answered nor refused, and TCP stays open (5.5.1).
 */
class JavaWebSocketIT {

  private static Map<String, Trace> traces = Map.of();
  private static ReplayReport report;

  @BeforeAll
  static void replay() throws IOException {
    traces =
        CoreSuite.traces().stream()
            .filter(trace -> trace.role() == Role.SERVER)
            .collect(Collectors.toMap(Trace::id, Function.identity()));
    try (ServerTarget server = TargetCatalog.launch("java-websocket", OptionalLong.empty())) {
      report =
          new ServerReplay(server, WireOptions.DEFAULT)
              .replay(traces.values().stream().toList(), ReplayListener.NONE);
    }
  }

  @Test
  void failsOnNothingButItsTwoKnownDeviations() {
    Collection<TraceResult> failed = report.with(Verdict.FAIL);
    assertThat(failed)
        .allMatch(
            result ->
                (result.clauses().contains("5.1") && sendsUnmaskedFrame(result))
                    || (result.clauses().contains("5.5.1") && endsWithBadReason(result)));
    assertThat(failed).anyMatch(this::sendsUnmaskedFrame).anyMatch(this::endsWithBadReason);
  }

  @Test
  void passesMostOfTheSuite() {
    assertThat(report.summary().pass()).isGreaterThan(400);
    assertThat(report.decidedByFence()).isGreaterThan(5 * report.decidedByTimer());
  }

  private boolean sendsUnmaskedFrame(TraceResult result) {
    return trace(result).steps().stream()
        .anyMatch(step -> step.in() instanceof Input.Header header && !header.masked());
  }

  private boolean endsWithBadReason(TraceResult result) {
    Input last = trace(result).goalStep().in();
    return last instanceof Input.Payload payload
        && payload.payload().size() > 2
        && payload.payload().slice(0, 1).equals(ByteRuns.of((byte) 3));
  }

  private static Trace trace(TraceResult result) {
    return traces.get(result.trace());
  }
}
