package dev.framecheck.cli.reference.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.PreparedTrace;
import dev.framecheck.kit.Replayer;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.model.graph.CompleteSuite;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The reference passes the tests of the Wp-method: one in {@link #EVERY} of them, or all of them
 * with the property {@code framecheck.nightly}.
 */
class CompleteSuiteTests {

  private static final int EVERY = Boolean.getBoolean("framecheck.nightly") ? 1 : 10;

  @ParameterizedTest
  @EnumSource
  void referencePassesTheCompleteSuite(Role role) {
    CompleteSuite suite = Machine.of("framing").generator().complete(role);
    Replayer replayer = new Replayer(new ReferenceTarget());
    List<TraceResult> others = new ArrayList<>();
    int at = 0;
    int passed = 0;
    for (Trace test : suite) {
      if (at++ % EVERY != 0 || replayer.refusal(test) != null) {
        continue;
      }
      TraceResult result = replayer.replay(PreparedTrace.of(test), Chunking.whole());
      if (result.verdict() == Verdict.PASS) {
        passed++;
      } else {
        others.add(result);
      }
    }
    assertThat(others).isEmpty();
    assertThat(passed).isGreaterThan(20_000 / EVERY);
  }
}
