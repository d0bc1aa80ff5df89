package dev.framecheck.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.bugs.Bug;
import dev.framecheck.targets.bugs.BugList;
import dev.framecheck.targets.bugs.BugResult;
import dev.framecheck.targets.bugs.BugTrial;
import dev.framecheck.targets.list.Target;
import dev.framecheck.targets.list.TargetList;
import dev.framecheck.targets.survey.Finding;
import dev.framecheck.targets.survey.Outcome;
import dev.framecheck.targets.survey.Surveyor;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fetches implementations and judges them; in the profile {@code targets} alone. */
class SurveyIT {

  private static final int ORACLES = 4;

  private static final Surveyor.Listener QUIET =
      new Surveyor.Listener() {
        @Override
        public void started(Target target) {}

        @Override
        public void finished(Outcome outcome) {}
      };

  /** Without a look at what it spends, which hangs on the machine. */
  private static List<Outcome> survey(String name) throws IOException, InterruptedException {
    WireOptions options = WireOptions.DEFAULT.with().probes(false).build();
    return new Surveyor(TargetCatalog.cache(), CoreSuite.traces(), options)
        .survey(TargetList.committed().matching(name), 1, QUIET);
  }

  private static List<BugResult> faults(String... ids) throws IOException, InterruptedException {
    List<Bug> bugs =
        BugList.committed().stream().filter(bug -> List.of(ids).contains(bug.id())).toList();
    assertThat(bugs).hasSize(ids.length);
    return new BugTrial(TargetCatalog.cache(), CoreSuite.traces(), WireOptions.DEFAULT)
        .run(bugs, 1, QUIET);
  }

  /**
   * As a server Java-WebSocket 1.6.0 takes frames without a mask (5.1), and a Close frame whose
   * reason is not UTF-8 is neither answered nor refused, and TCP stays open (5.5.1).
   */
  @Test
  void javaWebSocketFailsOnNothingButItsKnownDeviations() throws Exception {
    Outcome server = survey("java-websocket:1.6.0/server").get(0);
    List<Finding> failed = server.with(Verdict.FAIL);
    assertThat(failed)
        .allMatch(
            finding -> finding.clauses().contains("5.1") || finding.clauses().contains("5.5.1"))
        .anyMatch(finding -> finding.trace().contains("unmasked"))
        .anyMatch(finding -> finding.trace().contains("payload.03e8c3"));
    assertThat(server.count(Verdict.PASS)).isGreaterThan(400);
  }

  /** Of a server and a client that fail on nothing. */
  @Test
  void wsFailsOnNothingInEitherRole() throws Exception {
    assertThat(survey("ws:8.23.0"))
        .hasSize(2)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.with(Verdict.FAIL)).isEmpty();
              assertThat(outcome.count(Verdict.PASS)).isGreaterThan(400);
            });
  }

  /** CVE-2020-13935, and a reserved close code that is sent back. */
  @Test
  void catchesFaultsWhereTheyAreAndNotWhereTheyAreMended() throws Exception {
    assertThat(faults("B01", "B41-server")).extracting(BugResult::word).containsOnly("caught");
  }

  /**
   * It gets every trace of its role, and no other; beside them its keys are judged, and how its
   * process ended.
   */
  @Test
  void judgesAClientByTheTracesForClients() throws Exception {
    Outcome client = survey("jdk").get(0);
    List<Trace> own =
        CoreSuite.traces().stream().filter(trace -> trace.role() == Role.CLIENT).toList();
    assertThat(client.verdicts().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(own.size() + ORACLES);
  }
}
