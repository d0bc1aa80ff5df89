package dev.framecheck.cli.threats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows whose evidence are decision vectors, with the models of this project. */
class ThreatMatrixTests {

  private static final String PROPERTY = "Doors.NoProgramIsStarted";
  private static final String MUTANT = "DoorsHandlerForSockets";
  private static final Decision VECTOR =
      new Decision(
          "policy/doors/handler/01234567",
          "policy",
          "Doors",
          List.of("Review-D04"),
          List.of("D04"),
          Source.POLICY,
          Map.of("door", "link"),
          Map.of("effect", "nothing"));

  private static ThreatMatrix.Row row(List<Decision> decisions, TraceResult... results) {
    ThreatRegister register =
        new ThreatRegister(
            List.of(
                new ThreatRegister.Threat(
                    "D04",
                    "Handlers",
                    List.of("policy"),
                    "None.",
                    List.of(PROPERTY),
                    List.of(MUTANT),
                    List.of())));
    return ThreatMatrix.of(
            register,
            List.of(Topic.read(Path.of("../../specs/policy"))),
            new Evidence(Set.of(PROPERTY), Set.of(), Set.of(MUTANT)),
            List.of(),
            decisions,
            new ReplayReport("reference", List.of(results), ChoiceProfile.UNKNOWN, 0, 0, 1))
        .rows()
        .get(0);
  }

  private static TraceResult result(Verdict verdict) {
    return new TraceResult(
        VECTOR.id(), verdict, VECTOR.clauses(), -1, "", "", "", Set.of(), Set.of());
  }

  @Test
  void vectorThatTheReferencePassesAnswersAThreat() {
    ThreatMatrix.Row row = row(List.of(VECTOR), result(Verdict.PASS));
    assertThat(row.status()).isEqualTo(ThreatMatrix.Status.ANSWERED);
    assertThat(row.traces()).containsExactly(VECTOR.id());
    assertThat(row.verdict()).isEqualTo("pass");
  }

  @Test
  void threatWithoutAnyVectorIsOpen() {
    ThreatMatrix.Row row = row(List.of());
    assertThat(row.status()).isEqualTo(ThreatMatrix.Status.OPEN);
    assertThat(row.missing()).isEqualTo("no trace carries it");
  }

  @Test
  void vectorThatTheReferenceCanNotBeAskedLeavesItOpen() {
    assertThat(row(List.of(VECTOR), result(Verdict.UNSUPPORTED)).status())
        .isEqualTo(ThreatMatrix.Status.OPEN);
  }

  @Test
  void vectorThatTheReferenceFailsViolatesIt() {
    assertThat(row(List.of(VECTOR), result(Verdict.FAIL)).status())
        .isEqualTo(ThreatMatrix.Status.VIOLATED);
  }
}
