package dev.framecheck.kit.baseline;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run beside what was known before it. A deviation that is not recorded is a violation, and so is
 * an entry whose trace now gets another verdict: the file has to say what is. An entry that the run
 * says nothing about, because its trace was not run or not decided, is tolerated: a run of a part
 * of the corpus, or a slow machine, must not force anybody to forget what is known. Immutable.
 */
public final class BaselineComparison {

  private final boolean strict;
  private final @Nullable Baseline baseline;
  private final Collection<TraceResult> results;
  private final SortedMap<String, Changed> changed = new TreeMap<>();
  private final List<Unjudged> unjudged = new ArrayList<>();

  /** An entry whose trace now gets another verdict. */
  public record Changed(Deviation entry, Verdict now) {

    /** One clause of a sentence: what is recorded and what is. */
    public String text() {
      return "recorded as %s (%s), now %s"
          .formatted(entry.verdict().text(), entry.reason(), now.text());
    }
  }

  /**
   * An entry that the run says nothing about.
   *
   * @param why {@code not run}, or the verdict
   */
  public record Unjudged(Deviation entry, String why) {}

  private BaselineComparison(
      boolean strict, @Nullable Baseline baseline, Collection<TraceResult> results) {
    this.strict = strict;
    this.baseline = baseline;
    this.results = results;
  }

  /** What a run is judged by when nothing is known of the target. */
  public static BaselineComparison none(boolean strict) {
    return new BaselineComparison(strict, null, List.of());
  }

  /**
   * Compares.
   *
   * @param strict whether a SHOULD that is not kept is a violation; otherwise such entries are
   *     shown and never count
   */
  public static BaselineComparison of(
      Baseline baseline, Collection<TraceResult> results, boolean strict) {
    BaselineComparison comparison = new BaselineComparison(strict, baseline, List.copyOf(results));
    Map<String, TraceResult> byTrace = new HashMap<>();
    results.forEach(result -> byTrace.put(result.trace(), result));
    for (Deviation entry : baseline.entries()) {
      TraceResult result = byTrace.get(entry.trace());
      if (result == null) {
        comparison.unjudged.add(new Unjudged(entry, "not run"));
      } else if (!says(result)) {
        comparison.unjudged.add(new Unjudged(entry, result.verdict().text()));
      } else if (result.verdict() != entry.verdict()) {
        comparison.changed.put(entry.trace(), new Changed(entry, result.verdict()));
      }
    }
    return comparison;
  }

  /** Whether a result says anything about the target. */
  static boolean says(TraceResult result) {
    return result.verdict() != Verdict.INCONCLUSIVE && result.verdict() != Verdict.UNSUPPORTED;
  }

  /** Whether there is a baseline at all. */
  public boolean given() {
    return baseline != null;
  }

  /** Whether a SHOULD that is not kept is a violation. */
  public boolean strict() {
    return strict;
  }

  /** The entry that a result confirms. */
  public Optional<Deviation> known(TraceResult result) {
    return recorded(result).filter(entry -> entry.verdict() == result.verdict());
  }

  /** The entry for the trace of a result, whatever its verdict. */
  public Optional<Deviation> recorded(TraceResult result) {
    return baseline == null ? Optional.empty() : baseline.entry(result.trace());
  }

  /** Whether a result is a violation that is not known. */
  public boolean isNew(TraceResult result) {
    boolean violation =
        result.verdict() == Verdict.FAIL || (strict && result.verdict() == Verdict.NON_STRICT);
    return violation && known(result).isEmpty();
  }

  /** The results that are known deviations, ascending by trace. */
  public List<TraceResult> known() {
    return results.stream().filter(result -> known(result).isPresent()).toList();
  }

  /** The violations that are not known, ascending by trace. */
  public List<TraceResult> unknown() {
    return results.stream().filter(this::isNew).toList();
  }

  /** The entries that no longer hold and count, ascending by trace. */
  public List<Changed> outdated() {
    return changed.values().stream().filter(this::counts).toList();
  }

  /** The entry for this trace that no longer holds and counts. */
  public Optional<Changed> outdated(String trace) {
    return Optional.ofNullable(changed.get(trace)).filter(this::counts);
  }

  /** The entries that no longer hold and don't count, since a SHOULD alone is at stake. */
  public List<Changed> outdatedButTolerated() {
    return changed.values().stream().filter(one -> !counts(one)).toList();
  }

  private boolean counts(Changed one) {
    return strict || one.entry().verdict() == Verdict.FAIL || one.now() == Verdict.FAIL;
  }

  /** The entries that this run says nothing about, ascending by trace; they are tolerated. */
  public List<Unjudged> unjudged() {
    return List.copyOf(unjudged);
  }

  /** The entries that nobody has given a reason yet, ascending by trace. */
  public List<Deviation> withoutReason() {
    return baseline == null
        ? List.of()
        : baseline.entries().stream().filter(entry -> !entry.hasReason()).toList();
  }

  /** Whether the run shows what is known, and nothing else that counts. */
  public boolean conforms() {
    return unknown().isEmpty() && outdated().isEmpty();
  }
}
