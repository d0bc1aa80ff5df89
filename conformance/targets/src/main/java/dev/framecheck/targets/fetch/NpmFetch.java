package dev.framecheck.targets.fetch;

import dev.framecheck.targets.list.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Fetches packages and all that they need, by npm. None of their install scripts is run, and
 * optional packages are left out, so that an implementation's own code is what is judged.
 */
final class NpmFetch {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private NpmFetch() {}

  static void fetch(Target target, Path place) throws IOException {
    Files.writeString(place.resolve("package.json"), "{\"private\":true}\n");
    List<String> command =
        new ArrayList<>(
            List.of(
                "npm",
                "install",
                "--no-save",
                "--no-package-lock",
                "--ignore-scripts",
                "--omit=optional",
                "--no-audit",
                "--no-fund",
                "--omit-lockfile-registry-resolved=true",
                "--loglevel=error"));
    command.addAll(target.artifacts());
    ClientRun.run(target.release() + " can't be fetched", command, place, PATIENCE);
  }
}
