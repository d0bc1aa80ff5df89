package dev.framecheck.kit.baseline;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Known deviations, at most one for each trace. Immutable. The file is described by {@code
 * baseline.schema.json} beside this class; the same deviations give the same bytes.
 */
public final class Baseline {

  private final SortedMap<String, Deviation> entries;

  private Baseline(SortedMap<String, Deviation> entries) {
    this.entries = entries;
  }

  /**
   * A baseline with these entries.
   *
   * @throws IllegalArgumentException if two are of one trace
   */
  public static Baseline of(Collection<Deviation> deviations) {
    SortedMap<String, Deviation> entries = new TreeMap<>();
    for (Deviation deviation : deviations) {
      if (entries.put(deviation.trace(), deviation) != null) {
        throw new IllegalArgumentException("there are two entries for " + deviation.trace());
      }
    }
    return new Baseline(entries);
  }

  /**
   * Reads a file.
   *
   * @throws BaselineException if it is no baseline
   * @throws IOException if it can't be read
   */
  public static Baseline read(Path file) throws IOException {
    return BaselineCodec.parse(file.toString(), Files.readAllBytes(file));
  }

  /** The entries, ascending by trace. */
  public List<Deviation> entries() {
    return List.copyOf(entries.values());
  }

  /** The entry for a trace. */
  public Optional<Deviation> entry(String trace) {
    return Optional.ofNullable(entries.get(trace));
  }

  /**
   * What is known after a run: its failures, and what it says nothing about. A deviation that is
   * recorded with the same verdict keeps its reason, any other has none yet. What is not strict is
   * added under {@code strict} alone, but stays where it is recorded and still so.
   *
   * @param results those of the run
   * @param strict whether a SHOULD that is not kept is a violation
   */
  public Baseline updated(Collection<TraceResult> results, boolean strict) {
    SortedMap<String, Deviation> updated = new TreeMap<>(entries);
    for (TraceResult result : results) {
      Deviation recorded = entries.get(result.trace());
      boolean same = recorded != null && recorded.verdict() == result.verdict();
      boolean counts =
          result.verdict() == Verdict.FAIL || (strict && result.verdict() == Verdict.NON_STRICT);
      if (counts && !same) {
        updated.put(
            result.trace(), new Deviation(result.trace(), result.verdict(), Deviation.NO_REASON));
      } else if (!same && BaselineComparison.says(result)) {
        updated.remove(result.trace());
      }
    }
    return new Baseline(updated);
  }

  /** The text of the file. */
  public String text() {
    return BaselineCodec.text(entries());
  }
}
