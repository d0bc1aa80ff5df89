package dev.framecheck.cli.bench;

import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * TLC as one would run it by hand: a JVM for each run, with default options of JVM and TLC. Its
 * folders for states and temporary files are its own, as runs that share them disturb each other.
 */
final class BareTlc {

  private static final Duration LIMIT = Duration.ofMinutes(20);

  private final Path scratch;
  private final Map<List<Path>, Path> layouts = new HashMap<>();
  private int runs;

  BareTlc(Path scratch) {
    this.scratch = scratch;
  }

  /** Runs TLC on a specification; only the process itself is timed. */
  Child run(TlcSpec spec) throws IOException, InterruptedException {
    Path folder = layout(spec.searchPath());
    String name = "Bare" + runs++;
    Files.writeString(folder.resolve(name + ".cfg"), spec.config().print());
    Path own = Files.createDirectories(scratch.resolve(name));
    Path temporary = Files.createDirectories(own.resolve("tmp"));
    return Child.run(
        folder,
        own,
        LIMIT,
        List.of(
            Setting.java(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            TlcJar.bundled().path().toString(),
            "tlc2.TLC",
            "-metadir",
            own.resolve("meta").toString(),
            "-config",
            name + ".cfg",
            spec.module() + ".tla"));
  }

  /** The modules of a search path in one folder, since TLC by itself looks in no other. */
  private Path layout(List<Path> searchPath) throws IOException {
    Path known = layouts.get(searchPath);
    if (known != null) {
      return known;
    }
    Path folder = Files.createDirectories(scratch.resolve("modules-" + layouts.size()));
    for (Path source : searchPath) {
      try (Stream<Path> files = Files.list(source)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".tla")).toList()) {
          Path copy = folder.resolve(file.getFileName());
          if (!Files.exists(copy)) {
            Files.copy(file, copy);
          }
        }
      }
    }
    layouts.put(searchPath, folder);
    return folder;
  }
}
