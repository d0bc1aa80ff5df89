package dev.framecheck.model.grammar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A temporary folder in which the Alloy modules find the table beside them. */
final class AgreementFolder implements AutoCloseable {

  private static final String SUFFIX = ".als";

  private final Path folder;
  private final Path module;

  private AgreementFolder(Path folder, Path module) {
    this.folder = folder;
    this.module = module;
  }

  /**
   * Copies a module and those beside it, and writes the table.
   *
   * @throws IOException if that fails; then nothing is left behind
   */
  static AgreementFolder create(Path module, String table) throws IOException {
    Path folder = Files.createTempDirectory("framecheck-agreement-");
    Path name = Objects.requireNonNull(module.getFileName());
    AgreementFolder made = new AgreementFolder(folder, folder.resolve(name));
    try {
      for (Path file : modulesBeside(module)) {
        Files.copy(file, folder.resolve(Objects.requireNonNull(file.getFileName())));
      }
      Files.writeString(folder.resolve(TableText.MODULE + SUFFIX), table);
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  private static List<Path> modulesBeside(Path module) throws IOException {
    try (Stream<Path> files = Files.list(module.toAbsolutePath().getParent())) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .filter(file -> !file.endsWith(TableText.MODULE + SUFFIX))
          .toList();
    }
  }

  /** The copy of the module. */
  Path module() {
    return module;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
