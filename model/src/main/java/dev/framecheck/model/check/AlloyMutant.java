package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of an Alloy mutant, which exist until it is closed. Alloy has no way to replace a
 * definition from outside its module, so a mutant that overrides something is a copy of the module
 * with each overridden text replaced, next to copies of the modules that it may open.
 */
final class AlloyMutant implements AutoCloseable {

  private final List<Path> copies;
  private final Path folder;
  private final Path module;

  private AlloyMutant(List<Path> copies, Path folder, Path module) {
    this.copies = copies;
    this.folder = folder;
    this.module = module;
  }

  /**
   * Writes the files of a mutant.
   *
   * @throws SpecificationException if a text to be replaced doesn't occur exactly once, or a file
   *     can't be read or written
   */
  static AlloyMutant of(Topic topic, Topic.Mutant mutant) {
    Path original = topic.folder().resolve(mutant.module());
    try (Stream<Path> siblings = Files.list(original.toAbsolutePath().getParent())) {
      List<Path> sources = siblings.filter(file -> file.toString().endsWith(".als")).toList();
      Path folder = Files.createTempDirectory("framecheck-mutant");
      Path module = folder.resolve(original.getFileName());
      List<Path> copies = sources.stream().map(file -> folder.resolve(file.getFileName())).toList();
      AlloyMutant files = new AlloyMutant(copies, folder, module);
      try {
        for (Path source : sources) {
          Files.copy(source, folder.resolve(source.getFileName()));
        }
        Files.writeString(module, faulty(Files.readString(original), mutant));
      } catch (IOException | RuntimeException e) {
        files.close();
        throw e;
      }
      return files;
    } catch (IOException e) {
      throw new SpecificationException("mutant " + mutant.name() + " can't be laid out", e);
    }
  }

  private static String faulty(String text, Topic.Mutant mutant) {
    String result = text;
    for (Map.Entry<String, String> replacement : mutant.override().entrySet()) {
      String old = replacement.getKey();
      int place = text.indexOf(old);
      if (place < 0 || text.indexOf(old, place + 1) >= 0) {
        throw new SpecificationException(
            String.format(
                "%s: mutant %s replaces \"%s\", which must occur exactly once in it",
                mutant.module(), mutant.name(), old.strip()));
      }
      result = result.replace(old, replacement.getValue());
    }
    return result;
  }

  /** The faulty module. */
  Path module() {
    return module;
  }

  @Override
  public void close() {
    try {
      for (Path copy : copies) {
        Files.deleteIfExists(copy);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new SpecificationException(folder + " can't be removed", e);
    }
  }
}
