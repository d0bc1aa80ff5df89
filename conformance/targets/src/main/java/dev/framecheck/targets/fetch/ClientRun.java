package dev.framecheck.targets.fetch;

import dev.framecheck.kit.TargetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a program that must succeed within its time, and finds what it said when it fails. */
public final class ClientRun {

  private static final int LONGEST = 400;

  /** Of Maven, npm and javac alike, the first line that looks so says what went wrong. */
  private static final Pattern COMPLAINT =
      Pattern.compile("(?:^\\[ERROR\\]|^npm (?:ERR!|error)|: error:)(.*\\s\\w.*)");

  private ClientRun() {}

  /**
   * Runs it.
   *
   * @param what what it is for, as {@code X can't be fetched} would say it
   * @param folder its working folder; its output is kept there
   * @throws TargetException if it can't be started, fails, or takes too long; the message says
   *     {@code what} and what the program said
   */
  public static void run(String what, List<String> command, Path folder, Duration patience) {
    Path log = folder.resolve("output.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(nothing(folder).toFile()))
              .start();
    } catch (IOException e) {
      throw new TargetException(what + ": " + command.get(0) + " can't be run.", e);
    }
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new TargetException(
            what + ": " + command.get(0) + " took more than " + patience.toSeconds() + " seconds.");
      }
      if (process.exitValue() != 0) {
        throw new TargetException(
            "%s: %s exited with %d: %s"
                .formatted(what, command.get(0), process.exitValue(), complaint(log)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException(what + ": interrupted.", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Path nothing(Path folder) throws IOException {
    return Files.write(folder.resolve("input.txt"), new byte[0]);
  }

  private static String complaint(Path log) {
    try {
      for (String line : Files.readString(log, StandardCharsets.UTF_8).lines().toList()) {
        Matcher complaint = COMPLAINT.matcher(line);
        if (complaint.find()) {
          String text = complaint.group(1).strip();
          return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        }
      }
      return "it did not say why.";
    } catch (IOException e) {
      return "what it said can't be read.";
    }
  }
}
