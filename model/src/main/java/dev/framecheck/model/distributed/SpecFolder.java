package dev.framecheck.model.distributed;

import dev.framecheck.model.tlc.TlcSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A temporary folder with a specification's modules and configuration. The server serves its
 * workers files of one folder only.
 */
final class SpecFolder implements AutoCloseable {

  /** The configuration's name, without {@code .cfg}. */
  static final String CONFIG = "framecheck";

  private final Path root;
  private int children;

  private SpecFolder(Path root) {
    this.root = root;
  }

  /** Where the specification is; the server's own. */
  Path server() {
    return root.resolve("server");
  }

  /** A new folder for a worker. */
  Path worker() throws IOException {
    children++;
    return Files.createDirectory(root.resolve("worker-" + children));
  }

  static SpecFolder of(TlcSpec spec) throws IOException {
    SpecFolder folder = new SpecFolder(Files.createTempDirectory("framecheck-distributed-"));
    try {
      folder.fill(spec);
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  private void fill(TlcSpec spec) throws IOException {
    Path server = Files.createDirectory(server());
    for (Map.Entry<String, String> module : spec.generatedModules().entrySet()) {
      Files.writeString(server.resolve(module.getKey() + ".tla"), module.getValue());
    }
    for (Path source : spec.searchPath()) {
      try (DirectoryStream<Path> modules = Files.newDirectoryStream(source, "*.tla")) {
        for (Path module : modules) {
          Path copy = server.resolve(module.getFileName().toString());
          // The folder that is searched first wins.
          if (!Files.exists(copy)) {
            Files.copy(module, copy);
          }
        }
      }
    }
    Files.writeString(server.resolve(CONFIG + ".cfg"), spec.config().print());
  }

  @Override
  public void close() {
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Files in the system's temporary folder are a nuisance and no failure.
    }
  }
}
