package dev.framecheck.kit;

import dev.framecheck.traces.Choice;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Trace;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds out which lawful choices a target takes, by running traces whose goal tells them apart. A
 * dimension gets a value only when all its probes agree; otherwise it stays unknown and the traces
 * of every value are run.
 */
public final class ProfileDetector {

  private static final int PROBES_PER_DIMENSION = 6;

  private ProfileDetector() {}

  /**
   * Detects what {@code known} leaves open.
   *
   * @param traces where to take probes from
   * @param run runs one trace without regard to any profile
   */
  public static ChoiceProfile detect(
      List<Trace> traces, ChoiceProfile known, Function<Trace, TraceResult> run) {
    ChoiceProfile profile = known;
    for (String dimension : dimensions(traces)) {
      if (!profile.knows(dimension)) {
        Set<Choice> shown = probe(dimension, traces, run);
        if (shown.size() == 1) {
          profile = profile.with(shown.iterator().next());
        }
      }
    }
    return profile;
  }

  /** The traces that {@link #detect} runs, each once, so that they may be run beforehand. */
  public static List<Trace> probes(List<Trace> traces, ChoiceProfile known) {
    return dimensions(traces).stream()
        .filter(dimension -> !known.knows(dimension))
        .flatMap(dimension -> probes(dimension, traces))
        .distinct()
        .toList();
  }

  private static Set<String> dimensions(List<Trace> traces) {
    Set<String> dimensions = new TreeSet<>();
    for (Trace trace : traces) {
      dimensions.addAll(trace.choices().keySet());
    }
    return dimensions;
  }

  private static Set<Choice> probe(
      String dimension, List<Trace> traces, Function<Trace, TraceResult> run) {
    Set<Choice> shown = new HashSet<>();
    probes(dimension, traces)
        .map(run)
        .flatMap(result -> result.shown().stream())
        .filter(choice -> choice.dimension().equals(dimension))
        .forEach(shown::add);
    return shown;
  }

  private static Stream<Trace> probes(String dimension, List<Trace> traces) {
    return traces.stream()
        .filter(trace -> tellsApart(trace, dimension))
        .sorted(
            Comparator.<Trace>comparingInt(trace -> trace.choices().size())
                .thenComparingInt(trace -> trace.steps().size())
                .thenComparing(Trace::id))
        .limit(PROBES_PER_DIMENSION);
  }

  /** Whether each value of the dimension looks different at the goal. */
  private static boolean tellsApart(Trace trace, String dimension) {
    List<Reaction> reactions =
        trace.goalStep().allow().stream()
            .filter(reaction -> reaction.choice() != null)
            .filter(reaction -> dimension.equals(dimensionOf(reaction)))
            .toList();
    long values = reactions.stream().map(Reaction::choice).distinct().count();
    long outs = reactions.stream().map(Reaction::out).distinct().count();
    return values > 1 && outs >= reactions.size();
  }

  private static String dimensionOf(Reaction reaction) {
    return Objects.requireNonNull(reaction.choice()).dimension();
  }
}
