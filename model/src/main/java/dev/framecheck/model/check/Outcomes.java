package dev.framecheck.model.check;

import dev.framecheck.model.tlc.TlcOutcome;
import java.util.List;

/** What outcomes of engines mean for a verdict, and how they are put in words. */
final class Outcomes {

  private Outcomes() {}

  static Verdict verdict(TlcOutcome outcome) {
    if (outcome instanceof TlcOutcome.Ok) {
      return Verdict.PASS;
    }
    if (outcome instanceof TlcOutcome.ParseError
        || outcome instanceof TlcOutcome.ConfigError
        || outcome instanceof TlcOutcome.EvaluationError
        || outcome instanceof TlcOutcome.NoInitialState) {
      return Verdict.INVALID;
    }
    if (outcome instanceof TlcOutcome.Killed
        || outcome instanceof TlcOutcome.TimedOut
        || outcome instanceof TlcOutcome.OutOfMemory
        || outcome instanceof TlcOutcome.ToolFailed) {
      return Verdict.ERROR;
    }
    return Verdict.FAIL;
  }

  static String hides(Topic.Model model, Size size) {
    return model.bounds(size).map(Topic.Bounds::hides).orElse("");
  }

  /** The properties that don't pass, in one sentence. */
  static String failures(List<PropertyResult> results) {
    return String.join(
        "; ",
        results.stream()
            .filter(result -> result.result() != Verdict.PASS)
            .map(result -> result.name() + ": " + result.message())
            .toList());
  }
}
