package dev.framecheck.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Mark;
import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.ServerReplay;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * CVE-2020-13935: Tomcat up to 9.0.36 took a 64-bit length with its most significant bit set for a
 * payload of negative length, and turned in an endless loop instead of failing the connection.
 */
class TomcatIT {

  private static ReplayReport replay(String version) throws IOException {
    List<Trace> traces =
        CoreSuite.traces().stream().filter(TomcatIT::endsWithAnOverlongLength).toList();
    assertThat(traces).isNotEmpty();
    try (ServerTarget tomcat = TargetCatalog.launch("tomcat:" + version, OptionalLong.empty())) {
      return new ServerReplay(tomcat, WireOptions.DEFAULT).replay(traces, ReplayListener.NONE);
    }
  }

  /** A header that is faulty in nothing but its length is all of the trace. */
  private static boolean endsWithAnOverlongLength(Trace trace) {
    return trace.role() == Role.SERVER
        && !trace.needs().contains(Trace.NEEDS_CALL)
        && trace.choices().isEmpty()
        && trace.goalStep().in() instanceof Input.Header header
        && header.length() < 0
        && header.masked()
        && header.rsv() == 0
        && header.opcode() != 0
        && trace.steps().size() == 1;
  }

  @Test
  void findsTheEndlessLoopInTheFaultyVersion() throws IOException {
    ReplayReport report = replay("9.0.36");
    assertThat(report.results())
        .allSatisfy(
            result -> {
              assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.FAIL);
              assertThat(result.clauses()).contains("5.2");
              assertThat(result.message()).contains("observed nothing", "TCP is left open");
              assertThat(result.has(Mark.TIMED)).isTrue();
            });
  }

  @Test
  void doesNotFindItInTheFixedVersion() throws IOException {
    ReplayReport report = replay("9.0.37");
    assertThat(report.with(Verdict.FAIL)).extracting(TraceResult::message).isEmpty();
    assertThat(report.summary().pass()).isEqualTo(report.results().size());
  }
}
