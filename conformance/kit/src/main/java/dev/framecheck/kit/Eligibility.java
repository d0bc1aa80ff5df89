package dev.framecheck.kit;

import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a trace can be run on a target at all. */
public final class Eligibility {

  private Eligibility() {}

  /**
   * The result of a trace that is not run, with the reason; null for one that is.
   *
   * @param roles roles that the target plays
   * @param offers what the target offers, as it is spelled in {@code needs} of a trace
   */
  public static @Nullable TraceResult refusal(
      Trace trace, Set<Role> roles, Set<String> offers, ChoiceProfile profile) {
    if (!roles.contains(trace.role())) {
      return TraceResult.without(
          trace, Verdict.UNSUPPORTED, "The target does not play a " + trace.role().text() + ".");
    }
    for (String need : trace.needs()) {
      if (!offers.contains(need)) {
        return TraceResult.without(
            trace, Verdict.UNSUPPORTED, "The trace needs \"" + need + "\", which is not offered.");
      }
    }
    if (!profile.agreesWith(trace)) {
      Set<String> choices = new TreeSet<>(profile.contradictionsOf(trace));
      return TraceResult.without(
          trace,
          Verdict.UNSUPPORTED,
          "The trace relies on a lawful choice that this target does not take: "
              + String.join(", ", choices)
              + ".",
          Mark.OTHER_CHOICE);
    }
    return null;
  }
}
