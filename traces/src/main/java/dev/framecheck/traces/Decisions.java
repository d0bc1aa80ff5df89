package dev.framecheck.traces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A set of decision vectors, sorted by id: what one file of them holds. Immutable. */
public final class Decisions {

  /** How the names of these files end, after the topic. */
  public static final String ENDING = "-decisions.jsonl";

  private final SortedMap<String, Decision> byId;

  private Decisions(SortedMap<String, Decision> byId) {
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /** Whether a file of the corpus holds decision vectors, and not traces. */
  public static boolean isFile(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /**
   * A set of these vectors.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static Decisions of(Collection<Decision> decisions) {
    SortedMap<String, Decision> byId = new TreeMap<>();
    for (Decision decision : decisions) {
      if (byId.put(decision.id(), decision) != null) {
        throw new IllegalArgumentException("two decisions have the id " + decision.id());
      }
    }
    return new Decisions(byId);
  }

  /**
   * Reads a file; its lines may come in any order.
   *
   * @throws TraceFormatException if it is missing, or a line is no vector, or an id occurs twice
   */
  public static Decisions read(Path file) throws IOException {
    SortedMap<String, Decision> byId = new TreeMap<>();
    LineFile.read(
        file,
        (line, place) -> {
          Decision decision = DecisionCodec.read(line, place);
          if (byId.put(decision.id(), decision) != null) {
            throw new TraceFormatException(place, "the id " + decision.id() + " occurs twice");
          }
        });
    return new Decisions(byId);
  }

  /** Writes the file anew, whole or not at all; equal sets give equal bytes. */
  public void write(Path file) throws IOException {
    LineFile.write(file, byId.values().stream().map(DecisionCodec::write).iterator());
  }

  /** All vectors, ascending by id. */
  public List<Decision> all() {
    return List.copyOf(byId.values());
  }
}
