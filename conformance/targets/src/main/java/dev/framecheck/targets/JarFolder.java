package dev.framecheck.targets;

import dev.framecheck.kit.TargetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of jars that the build put beside this module's classes, for a version that must not be
 * on the common class path.
 *
 * @param path where it is
 */
record JarFolder(Path path) {

  /** Names another parent folder, for those who run from somewhere else. */
  private static final String PROPERTY = "framecheck.targets.folder";

  /**
   * Finds a folder by name: where the system property {@code framecheck.targets.folder} says,
   * beside the classes or the jar of this module, or below the working directory of a checkout.
   *
   * @throws TargetException if it is nowhere
   */
  static JarFolder of(String name) {
    List<Path> parents = new ArrayList<>();
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null) {
      parents.add(Path.of(chosen));
    }
    addParent(parents, TargetCatalog.placeOf(JarFolder.class));
    parents.add(Path.of("conformance", "targets", "target"));
    for (Path parent : parents) {
      if (Files.isDirectory(parent.resolve(name))) {
        return new JarFolder(parent.resolve(name));
      }
    }
    throw new TargetException(
        "The jars of "
            + name
            + " are missing: build the module conformance/targets, or name the parent of their"
            + " folder with -D"
            + PROPERTY
            + "=FOLDER.");
  }

  private static void addParent(List<Path> parents, Path place) {
    @Nullable Path parent = place.toAbsolutePath().getParent();
    if (parent != null) {
      parents.add(parent);
    }
  }

  /** Its jars, ascending by name. */
  List<Path> jars() {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " can't be read", e);
    }
  }
}
