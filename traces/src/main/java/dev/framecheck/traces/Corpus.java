package dev.framecheck.traces;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of traces, sorted by id: what one corpus file holds, one trace a line. Files whose name
 * ends in {@code .gz} are compressed. Immutable.
 */
public final class Corpus {

  private final SortedMap<String, Trace> byId;

  private Corpus(SortedMap<String, Trace> byId) {
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /**
   * A corpus of these traces.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static Corpus of(Collection<Trace> traces) {
    SortedMap<String, Trace> byId = new TreeMap<>();
    for (Trace trace : traces) {
      if (byId.put(trace.id(), trace) != null) {
        throw new IllegalArgumentException("two traces have the id " + trace.id());
      }
    }
    return new Corpus(byId);
  }

  /**
   * Reads a {@code .jsonl} or {@code .jsonl.gz} file; its lines may come in any order.
   *
   * @throws TraceFormatException if it is missing, or a line is no trace, or an id occurs twice
   */
  public static Corpus read(Path file) throws IOException {
    SortedMap<String, Trace> byId = new TreeMap<>();
    LineFile.read(file, (line, place) -> add(byId, line, place));
    return new Corpus(byId);
  }

  /**
   * Reads a file from the class path.
   *
   * @param resource its name as {@link ClassLoader#getResource} takes it, such as {@code
   *     dev/framecheck/traces/corpus/framing-core.jsonl}
   * @throws FileNotFoundException if there is none
   * @throws TraceFormatException if a line is no trace, or an id occurs twice
   */
  public static Corpus read(ClassLoader loader, String resource) throws IOException {
    SortedMap<String, Trace> byId = new TreeMap<>();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException("no corpus " + resource + " on the class path");
      }
      LineFile.read(in, resource, (line, place) -> add(byId, line, place));
    }
    return new Corpus(byId);
  }

  private static void add(SortedMap<String, Trace> byId, String line, String place)
      throws TraceFormatException {
    Trace trace = TraceCodec.read(line, place);
    if (byId.put(trace.id(), trace) != null) {
      throw new TraceFormatException(place, "the id " + trace.id() + " occurs twice");
    }
  }

  /** Writes the file anew, whole or not at all; equal corpora give equal bytes. */
  public void write(Path file) throws IOException {
    LineFile.write(file, byId.values().stream().map(TraceCodec::write).iterator());
  }

  /** All traces, ascending by id. */
  public List<Trace> traces() {
    return List.copyOf(byId.values());
  }

  /** The trace with this id. */
  public Optional<Trace> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Number of traces. */
  public int size() {
    return byId.size();
  }
}
