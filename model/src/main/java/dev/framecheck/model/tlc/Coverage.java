package dev.framecheck.model.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often TLC evaluated what, from a run with {@link TlcOptions#withCoverage()}: the parts of
 * actions, of invariants and of properties of steps. TLC counts nothing of temporal properties, of
 * constant expressions, nor of names that stand alone.
 *
 * @param entries each expression once for each action or property that it belongs to; of one that
 *     was never evaluated, not also its parts
 */
public record Coverage(List<Entry> entries) {

  /** Nothing was counted. */
  public static final Coverage NONE = new Coverage(List.of());

  /** What an expression belongs to. */
  public enum Part {
    /** An action of the next-state relation. */
    ACTION,
    /** An invariant, or a property of steps. */
    PROPERTY
  }

  /**
   * An expression.
   *
   * @param part what it belongs to
   * @param owner the name of the action or property
   * @param place where it stands
   * @param count how often it was evaluated
   */
  public record Entry(Part part, String owner, SourcePlace place, long count) {}

  public Coverage {
    entries = List.copyOf(entries);
  }

  /** Reads what {@link CostTree} wrote; instances of one action add up. */
  static Coverage of(List<String> costs) {
    Map<Entry, Long> counts = new LinkedHashMap<>();
    for (String cost : costs) {
      String[] fields = cost.split("\t", -1);
      Optional<SourcePlace> place = SourcePlace.find(fields[2]);
      if (place.isPresent()) {
        Entry key = new Entry(Part.valueOf(fields[0]), fields[1], place.get(), 0);
        counts.merge(key, Long.parseLong(fields[3]), Long::sum);
      }
    }
    List<Entry> entries = new ArrayList<>();
    counts.forEach((key, n) -> entries.add(new Entry(key.part(), key.owner(), key.place(), n)));
    return new Coverage(entries);
  }

  /** The expressions that were never evaluated. */
  public List<Entry> zeros() {
    return entries.stream().filter(entry -> entry.count() == 0).toList();
  }
}
