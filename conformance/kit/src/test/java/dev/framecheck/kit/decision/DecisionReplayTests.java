package dev.framecheck.kit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DecisionReplayTests {

  private static Decision decision(Source source) {
    return new Decision(
        "policy/csp/x/01234567",
        "policy",
        "Csp",
        List.of("CSP3-6.1.3"),
        List.of("T03"),
        source,
        Map.of("page", "https://example.com"),
        Map.of("allowed", false));
  }

  private static TraceResult judged(
      Source source, Function<Map<String, Object>, Map<String, Object>> answers) {
    DecisionTarget target =
        new DecisionTarget() {
          @Override
          public Set<Source> boundBy() {
            return EnumSet.of(Source.RFC, Source.BROWSER);
          }

          @Override
          public Map<String, Object> decide(String model, Map<String, Object> in) {
            assertThat(model).isEqualTo("Csp");
            return answers.apply(in);
          }
        };
    List<TraceResult> heard = new ArrayList<>();
    List<TraceResult> results =
        new DecisionReplay(target).replay(List.of(decision(source)), heard::add);
    assertThat(results).isEqualTo(heard).hasSize(1);
    assertThat(results.get(0).trace()).isEqualTo("policy/csp/x/01234567");
    assertThat(results.get(0).clauses()).containsExactly("CSP3-6.1.3");
    return results.get(0);
  }

  @Test
  void passesTheRightAnswer() {
    TraceResult result = judged(Source.BROWSER, in -> Map.of("allowed", false));
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.message()).isEmpty();
  }

  @Test
  void failsAWrongAnswerAndTellsBoth() {
    TraceResult result = judged(Source.BROWSER, in -> Map.of("allowed", true));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.expected()).isEqualTo("{\"allowed\":false}");
    assertThat(result.actual()).isEqualTo("{\"allowed\":true}");
    assertThat(result.message()).contains("https://example.com");
  }

  @Test
  void failsAnAnswerThatSaysMoreThanWasAsked() {
    TraceResult result =
        judged(Source.BROWSER, in -> Map.of("allowed", false, "reason", "a guess"));
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void observesWhatDoesNotBindTheTarget() {
    assertThat(judged(Source.POLICY, in -> Map.of("allowed", true)).verdict())
        .isEqualTo(Verdict.OBSERVED);
  }

  @Test
  void doesNotJudgeWhoCanNotBeAsked() {
    TraceResult result =
        judged(
            Source.BROWSER,
            in -> {
              throw new UnsupportedInputException("No policies.");
            });
    assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(result.message()).isEqualTo("No policies.");
  }

  @Test
  void failsATargetThatBreaksOff() {
    TraceResult result =
        judged(
            Source.BROWSER,
            in -> {
              throw new IllegalStateException("broken");
            });
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.message()).contains("broken");
  }
}
