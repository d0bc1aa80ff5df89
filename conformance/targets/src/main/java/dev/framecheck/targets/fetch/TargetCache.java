package dev.framecheck.targets.fetch;

import dev.framecheck.kit.TargetException;
import dev.framecheck.targets.list.Target;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which fetched implementations and compiled adapters are kept. What is in it is
 * whole: it is made beside its place and moved there. Safe for use by several threads and
 * processes.
 */
public final class TargetCache {

  private final Path folder;

  /** A cache in a folder, which is made when it is needed. */
  public TargetCache(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /**
   * The files of an implementation, fetched at first use: jars, or a folder {@code node_modules}.
   *
   * @throws TargetException if they can't be had; the message is for the user
   */
  public Path artifacts(Target target) {
    return switch (target.ecosystem()) {
      case MAVEN -> get(target.release(), place -> MavenFetch.fetch(target, place));
      case NPM -> get(target.release(), place -> NpmFetch.fetch(target, place));
      case JDK -> get(target.release(), place -> {});
    };
  }

  /** Makes the content of a new, empty folder. */
  public interface Maker {
    /** Puts what is wanted into {@code place}. */
    void make(Path place) throws IOException;
  }

  /**
   * The folder of a name, made at first use.
   *
   * @throws TargetException if it can't be made
   */
  public Path get(String name, Maker maker) {
    Path place = folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "-"));
    if (Files.isDirectory(place)) {
      return place;
    }
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempDirectory(folder, ".new-");
      try {
        maker.make(fresh);
        move(fresh, place);
      } finally {
        delete(fresh);
      }
      return place;
    } catch (IOException e) {
      throw new TargetException(
          "The folder " + folder + " for fetched implementations can't be used: " + reason(e), e);
    }
  }

  private static String reason(IOException problem) {
    return problem instanceof FileAlreadyExistsException
        ? "it is no folder."
        : problem.getMessage() + ".";
  }

  private static void move(Path fresh, Path place) throws IOException {
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
      // Somebody else was faster.
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(root)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
