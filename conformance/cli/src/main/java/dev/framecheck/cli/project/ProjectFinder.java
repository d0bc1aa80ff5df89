package dev.framecheck.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the project's folders. */
public final class ProjectFinder {

  /** The property with which the launcher names the source tree. */
  public static final String HOME = "framecheck.home";

  private static final String SPECS_RESOURCES = "dev/framecheck/specs";
  private static final String CORPUS_RESOURCES = "dev/framecheck/traces/corpus";

  private ProjectFinder() {}

  /**
   * Finds them.
   *
   * @param specs what the user named, or null
   * @param corpus what the user named, or null
   * @throws InputException if what the user named is no folder
   */
  public static Project find(@Nullable Path specs, @Nullable Path corpus) throws IOException {
    Path home = home();
    return new Project(
        specs != null ? specs : folder(home, "specs", SPECS_RESOURCES),
        corpus != null ? corpus : folder(home, "traces/corpus", CORPUS_RESOURCES));
  }

  /** The source tree, or null where there is none. */
  public static @Nullable Path home() {
    String named = System.getProperty(HOME, "");
    return named.isEmpty() ? null : Path.of(named);
  }

  private static Path folder(@Nullable Path home, String inTree, String inJar) throws IOException {
    if (home != null && Files.isDirectory(home.resolve(inTree))) {
      return home.resolve(inTree);
    }
    URL resource = ProjectFinder.class.getClassLoader().getResource(inJar);
    if (resource == null) {
      throw new InputException("There is no folder " + inTree + ", and no jar holds its files.");
    }
    try {
      return resource.getProtocol().equals("jar")
          ? unpacked(resource.toURI(), inJar)
          : Path.of(resource.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not a place of files: " + resource, e);
    }
  }

  /** A copy that goes when the command ends; the model checkers read files, not jars. */
  private static Path unpacked(URI jar, String inJar) throws IOException {
    Path copy = Files.createTempDirectory("framecheck-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(copy)));
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
      Path root = files.getPath(inJar);
      List<Path> entries;
      try (Stream<Path> all = Files.walk(root)) {
        entries = all.toList();
      }
      for (Path entry : entries) {
        Path target = copy.resolve(root.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          try (InputStream content = Files.newInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    }
    return copy;
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // It lies among temporary files; the operating system removes them.
      return;
    }
  }
}
