package dev.framecheck.kit.oracle;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a launched target ended, and what was being played then. A program that dies of what a peer
 * sends has not validated it (RFC 6455 §10.7). Safe for use by several threads.
 */
public final class Ends {

  private static final int SHOWN = 4;
  private static final int REMEMBERED = 4;

  private final Set<String> running = new LinkedHashSet<>();

  /** A death may be noticed a little late. */
  private final Deque<String> lately = new ArrayDeque<>();

  private final List<String> ends = new ArrayList<>();

  /** A trace is played from now on. */
  public synchronized void begun(String trace) {
    running.add(trace);
  }

  /** A trace is played no more. */
  public synchronized void over(String trace) {
    running.remove(trace);
    lately.addLast(trace);
    if (lately.size() > REMEMBERED) {
      lately.removeFirst();
    }
  }

  /**
   * The target was found to have ended.
   *
   * @param how a phrase, as {@link LaunchedProcess#end} gives it
   */
  public synchronized void ended(String how) {
    Set<String> around = new LinkedHashSet<>(lately);
    around.addAll(running);
    String during =
        around.isEmpty()
            ? ""
            : " (around that time it was judged by "
                + String.join(", ", around.stream().limit(SHOWN).toList())
                + (around.size() > SHOWN ? " and " + (around.size() - SHOWN) + " more" : "")
                + ")";
    ends.add(how + during);
  }

  /** How it ended last; empty if it never did. */
  public synchronized String last() {
    return ends.isEmpty() ? "" : ends.get(ends.size() - 1);
  }

  /**
   * What there is to say.
   *
   * @param role the role of the target, {@code server} or {@code client}
   */
  public synchronized TraceResult finding(String role) {
    String message =
        ends.isEmpty()
            ? ""
            : "The target died %s: %s."
                .formatted(
                    ends.size() == 1 ? "once" : ends.size() + " times, first so", ends.get(0));
    return Findings.of(
        role + "/crash", ends.isEmpty() ? Verdict.PASS : Verdict.FAIL, List.of("10.7"), message);
  }
}
