package dev.framecheck.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.decision.DecisionReplay;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Decisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reference, asked everything that the committed vectors ask. */
class ReferenceDecisionsTests {

  private static final Path FILE = Path.of("../../traces/corpus/policy-decisions.jsonl");

  private static List<Decision> decisions() throws Exception {
    return Decisions.read(FILE).all();
  }

  @Test
  void answersRightWhateverItCanBeAsked() throws Exception {
    List<TraceResult> results =
        new DecisionReplay(new ReferenceDecisions()).replay(decisions(), result -> {});
    assertThat(results)
        .hasSizeGreaterThan(500)
        .allSatisfy(
            result ->
                assertThat(result.verdict())
                    .as(result.trace() + ": " + result.expected() + " " + result.message())
                    .isIn(Verdict.PASS, Verdict.UNSUPPORTED));
  }

  @Test
  void canBeAskedSomethingOfEveryModel() throws Exception {
    Set<String> asked = new TreeSet<>();
    Set<String> answered = new TreeSet<>();
    for (Decision decision : decisions()) {
      asked.add(decision.model());
      try {
        new ReferenceDecisions().decide(decision.model(), decision.in());
        answered.add(decision.model());
      } catch (UnsupportedInputException e) {
        assertThat(e).hasMessageContaining("reference");
      }
    }
    assertThat(answered).hasSize(9).isEqualTo(asked);
  }

  @Test
  void refusesAModelThatItDoesNotKnow() {
    assertThatExceptionOfType(UnsupportedInputException.class)
        .isThrownBy(() -> new ReferenceDecisions().decide("Weather", Map.of()));
  }
}
