package dev.framecheck.kit.decision;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.kit.Verdict;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.DecisionCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts decision vectors to a target. A wrong answer fails, or is observed where the rule does not
 * bind the target; a target that throws fails.
 */
public final class DecisionReplay {

  private static final int NO_STEP = -1;

  private final DecisionTarget target;

  /** A replay against a target. */
  public DecisionReplay(DecisionTarget target) {
    this.target = target;
  }

  /** One result for each vector, in their order. */
  public List<TraceResult> replay(List<Decision> decisions, ReplayListener listener) {
    List<TraceResult> results = new ArrayList<>();
    for (Decision decision : decisions) {
      TraceResult result = judge(decision);
      results.add(result);
      listener.judged(result);
    }
    return results;
  }

  private TraceResult judge(Decision decision) {
    Map<String, Object> answer;
    try {
      answer = target.decide(decision.model(), decision.in());
    } catch (UnsupportedInputException e) {
      return result(decision, Verdict.UNSUPPORTED, "", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return result(decision, Verdict.FAIL, "no answer", "The target threw " + e + ".");
    }
    if (answer.equals(decision.out())) {
      return result(decision, Verdict.PASS, "", "");
    }
    Verdict verdict =
        target.boundBy().contains(decision.source()) ? Verdict.FAIL : Verdict.OBSERVED;
    return result(
        decision,
        verdict,
        DecisionCodec.write(answer),
        "Asked " + DecisionCodec.write(decision.in()) + " it answers otherwise.");
  }

  private static TraceResult result(
      Decision decision, Verdict verdict, String actual, String message) {
    boolean told = verdict != Verdict.PASS && verdict != Verdict.UNSUPPORTED;
    return new TraceResult(
        decision.id(),
        verdict,
        decision.clauses(),
        NO_STEP,
        told ? DecisionCodec.write(decision.out()) : "",
        actual,
        message,
        Set.of(),
        Set.of());
  }
}
