package dev.framecheck.kit.html;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The verdicts of the traces that belong to one thing, a clause say.
 *
 * @param label what they belong to
 * @param title what that is about; may be empty
 * @param counts by verdict, with a zero where there is none
 */
public record VerdictRow(String label, String title, Map<Verdict, Integer> counts) {

  /** How many traces got {@code verdict}. */
  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** How many traces belong to it. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of {@code verdict} in percent. */
  public double share(Verdict verdict) {
    return total() == 0 ? 0 : 100.0 * count(verdict) / total();
  }

  /** Rows in order; a result counts in each row that it belongs to. */
  static List<VerdictRow> rows(
      List<TraceResult> results,
      Function<TraceResult, List<String>> labels,
      Function<String, String> titles,
      Comparator<String> order) {
    Map<String, Map<Verdict, Integer>> counts = new TreeMap<>(order);
    for (TraceResult result : results) {
      for (String label : labels.apply(result)) {
        counts
            .computeIfAbsent(label, key -> new EnumMap<>(Verdict.class))
            .merge(result.verdict(), 1, Integer::sum);
      }
    }
    List<VerdictRow> rows = new ArrayList<>();
    counts.forEach((label, row) -> rows.add(new VerdictRow(label, titles.apply(label), row)));
    return rows;
  }
}
