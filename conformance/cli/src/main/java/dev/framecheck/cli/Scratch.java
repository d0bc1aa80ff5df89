package dev.framecheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One folder for all temporary files of a run, so that none stays behind when the run is
 * interrupted.
 */
final class Scratch {

  private static final String PROPERTY = "java.io.tmpdir";

  private Scratch() {}

  /**
   * Makes the folder, and removes it when this JVM ends, unless it is killed outright. To be called
   * before anything else makes a temporary file, since Java looks at the property once. Where no
   * folder can be made, whoever needs a temporary file says so.
   */
  static void use() {
    Path folder =
        Path.of(System.getProperty(PROPERTY), "framecheck-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException | UnsupportedOperationException e) {
      return;
    }
    System.setProperty(PROPERTY, folder.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
  }

  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Somebody still writes there; whatever is left harms nobody.
    }
  }
}
