package dev.framecheck.cli.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.framecheck.cli.project.InputException;
import dev.framecheck.model.graph.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the full suite of a topic covers, as it is committed beside the corpus. */
public final class CoverageFile {

  /** What stands in the names of these files after the topic. */
  static final String ENDING = "-coverage.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private CoverageFile() {}

  /**
   * What a suite covers.
   *
   * @param transitions how many the state graph has
   * @param covered how many lie on the path of a trace
   * @param totalSteps steps of all traces together
   * @param lowerBound no suite that covers as much has fewer steps
   */
  public record Entry(
      String model, long transitions, long covered, long totalSteps, long lowerBound) {}

  static String text(Coverage coverage) {
    Entry entry =
        new Entry(
            coverage.model(),
            coverage.transitions(),
            coverage.covered(),
            coverage.totalSteps(),
            coverage.lowerBound());
    try {
      return JSON.writeValueAsString(List.of(entry)).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record can't be written as JSON", e);
    }
  }

  /**
   * Reads every coverage file of a folder.
   *
   * @throws InputException if one is not what {@code traces generate} writes
   */
  public static List<Entry> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
    List<Entry> entries = new ArrayList<>();
    for (Path file : files) {
      try {
        entries.addAll(JSON.readValue(Files.readString(file), new TypeReference<List<Entry>>() {}));
      } catch (JsonProcessingException e) {
        throw new InputException(file + " is no coverage file: " + e.getOriginalMessage() + ".", e);
      }
    }
    return entries;
  }
}
