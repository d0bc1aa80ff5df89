package dev.framecheck.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a process ended.
 *
 * @param exit its exit status
 * @param seconds wall time, from before its start to after its end
 * @param output what it wrote to standard output
 */
record Child(int exit, double seconds, String output) {

  /**
   * Runs a process to its end.
   *
   * @param folder where it works
   * @param scratch an existing folder for its output
   * @throws BenchException if it outlives {@code limit}; it is ended then, with its own children
   */
  static Child run(Path folder, Path scratch, Duration limit, List<String> command)
      throws IOException, InterruptedException {
    File output = scratch.resolve("output.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output)
            .redirectError(scratch.resolve("errors.txt").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    Thread hook = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BenchException(
            String.join(" ", command.subList(0, Math.min(3, command.size())))
                + " took longer than "
                + limit.toSeconds()
                + " s.");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Child(process.exitValue(), seconds, Files.readString(output.toPath()));
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
