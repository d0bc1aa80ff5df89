package dev.framecheck.cli.corpus;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Compares corpus files byte for byte. */
public final class CorpusComparison {

  private CorpusComparison() {}

  /**
   * How the files of a topic differ from what the models give.
   *
   * @param fresh a folder with what the models give
   * @param committed the folder with the files to judge
   * @return one sentence for each file that differs, names the place
   */
  public static List<String> differences(String topic, Path fresh, Path committed)
      throws IOException {
    List<String> differences = new ArrayList<>();
    List<String> names = names(topic, fresh);
    for (String name : names) {
      Path file = committed.resolve(name);
      if (!Files.exists(file)) {
        differences.add(file + " is missing.");
      } else {
        byte[] expected = Files.readAllBytes(fresh.resolve(name));
        byte[] actual = Files.readAllBytes(file);
        if (!Arrays.equals(expected, actual)) {
          differences.add(difference(file, expected, actual));
        }
      }
    }
    for (String name : names(topic, committed)) {
      if (!names.contains(name)) {
        differences.add(committed.resolve(name) + " is none of the files that the models give.");
      }
    }
    return differences;
  }

  private static List<String> names(String topic, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(topic + "-"))
          .sorted()
          .toList();
    }
  }

  private static String difference(Path file, byte[] expected, byte[] actual) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (BufferedReader left = lines(expected, packed);
        BufferedReader right = lines(actual, packed)) {
      for (int number = 1; ; number++) {
        String one = left.readLine();
        String other = right.readLine();
        if (!Objects.equals(one, other)) {
          return file + ":" + number + ": the line is not what the models give.";
        }
        if (one == null) {
          return file + ": the lines are right, but not every byte of the file is.";
        }
      }
    } catch (IOException e) {
      return file + ": it can't be read as a corpus file.";
    }
  }

  private static BufferedReader lines(byte[] bytes, boolean packed) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
