package dev.framecheck.traces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was recorded of one connection: its declaration and its events. Immutable.
 *
 * @param connection the declaration
 * @param entries the events in their order
 */
public record Recording(RecordedConnection connection, List<Entry> entries) {

  /** Characters of the longest line that is read: a payload of some megabytes in hex digits. */
  public static final int LONGEST_LINE = 16 << 20;

  /**
   * An event and where it was found.
   *
   * @param place {@code file:line}, or the number of a packet
   */
  public record Entry(String place, RecordedEvent event) {}

  /** Copies the list. */
  public Recording {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a log, in which the lines of several connections may alternate.
   *
   * @return the connections in the order of their declarations
   * @throws TraceFormatException if it is missing, or a line is none of a log; the message names
   *     file and line
   */
  public static List<Recording> read(Path file) throws IOException {
    Map<String, RecordedConnection> declared = new LinkedHashMap<>();
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    LineFile.read(
        file,
        LONGEST_LINE,
        (line, place) -> {
          RecordingCodec.Line read = RecordingCodec.read(line, place);
          String id = read.connection();
          if (read.declared() != null) {
            if (declared.put(id, read.declared()) != null) {
              throw new TraceFormatException(place, "connection " + id + " is declared twice");
            }
            entries.put(id, new ArrayList<>());
          } else if (read.event() != null) {
            List<Entry> known = entries.get(id);
            if (known == null) {
              throw new TraceFormatException(place, "connection " + id + " is not declared before");
            }
            known.add(new Entry(place, read.event()));
          }
        });
    List<Recording> all = new ArrayList<>();
    declared.forEach((id, one) -> all.add(new Recording(one, entries.getOrDefault(id, List.of()))));
    return all;
  }

  /** Writes a log anew, whole or not at all, one connection after the other. */
  public static void write(Path file, Collection<Recording> recordings) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Recording one : recordings) {
      lines.add(RecordingCodec.write(one.connection()));
      for (Entry entry : one.entries()) {
        lines.add(RecordingCodec.write(one.connection().id(), entry.event()));
      }
    }
    LineFile.write(file, lines.iterator());
  }
}
