package dev.framecheck.targets.bugs;

import dev.framecheck.targets.survey.Finding;
import dev.framecheck.targets.survey.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a fault was found where it is, and not where it isn't.
 *
 * @param caught the traces that show it in the faulty release
 * @param reported the traces that show it in the good release too
 * @param reason why it can't be said, else empty
 */
public record BugResult(Bug bug, List<Finding> caught, List<Finding> reported, String reason) {

  /** Copies the lists. */
  public BugResult {
    caught = List.copyOf(caught);
    reported = List.copyOf(reported);
  }

  /**
   * Compares what two releases show.
   *
   * @param bad what the faulty one shows; absent where it wasn't tried
   * @param good what the good one shows; absent where there is none
   */
  static BugResult of(Bug bug, @Nullable Outcome bad, @Nullable Outcome good) {
    if (bug.beyond() != null) {
      return new BugResult(bug, List.of(), List.of(), bug.beyond());
    }
    for (Outcome one : new Outcome[] {bad, good}) {
      if (one != null && one.state() != Outcome.State.JUDGED) {
        return new BugResult(bug, List.of(), List.of(), one.reason());
      }
    }
    List<Finding> reported = shownBy(bug, good);
    List<String> also = reported.stream().map(Finding::trace).toList();
    return new BugResult(
        bug,
        shownBy(bug, bad).stream().filter(one -> !also.contains(one.trace())).toList(),
        reported,
        "");
  }

  private static List<Finding> shownBy(Bug bug, @Nullable Outcome outcome) {
    return outcome == null
        ? List.of()
        : outcome.findings().stream().filter(bug::isShownBy).toList();
  }

  /** {@code caught}, {@code good too}, {@code missed}, {@code beyond} or {@code not tried}. */
  public String word() {
    if (bug.beyond() != null) {
      return "beyond";
    }
    if (!reason.isEmpty()) {
      return "not tried";
    }
    if (caught.isEmpty()) {
      return "missed";
    }
    return reported.isEmpty() ? "caught" : "good too";
  }
}
