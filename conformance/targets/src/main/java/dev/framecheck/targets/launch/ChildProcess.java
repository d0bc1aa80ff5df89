package dev.framecheck.targets.launch;

import dev.framecheck.kit.TargetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running process, with the last lines that it wrote about what went wrong. Whatever it writes is
 * read, and hardly any of it kept. Safe for use by several threads.
 */
final class ChildProcess implements AutoCloseable {

  /** What stands before the port in the line that a server writes once it listens. */
  static final String ANNOUNCEMENT = "listening on port ";

  private static final int LAST_LINES = 8;
  private static final int LONGEST_LINE = 400;

  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Deque<String> last = new ArrayDeque<>();
  private final Thread errors;

  /**
   * Starts it.
   *
   * @throws TargetException if it can't be started
   */
  ChildProcess(String name, Launcher.Command command, List<String> arguments) {
    ProcessBuilder builder = new ProcessBuilder(command.with(arguments));
    builder.environment().putAll(command.environment());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new TargetException(name + " could not be started: " + e.getMessage() + ".", e);
    }
    reader(process.getInputStream(), this::output);
    errors = reader(process.getErrorStream(), this::error);
  }

  private interface Lines {
    void line(String text);
  }

  private Thread reader(InputStream in, Lines lines) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader reader =
                  new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                read(reader, lines);
              } catch (IOException e) {
                // It was killed.
              }
              port.completeExceptionally(new IOException("it ended before it said its port"));
            },
            "framecheck-output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void read(BufferedReader reader, Lines lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n') {
        lines.line(line.toString());
        line.setLength(0);
      } else if (line.length() < LONGEST_LINE) {
        line.append((char) c);
      }
    }
  }

  private void output(String line) {
    if (line.startsWith(ANNOUNCEMENT)) {
      try {
        port.complete(Integer.valueOf(line.substring(ANNOUNCEMENT.length()).strip()));
      } catch (NumberFormatException e) {
        port.completeExceptionally(e);
      }
    }
  }

  private synchronized void error(String line) {
    if (last.size() == LAST_LINES) {
      last.removeFirst();
    }
    last.add(line.strip());
  }

  /** The port that it announces. */
  CompletableFuture<Integer> port() {
    return port;
  }

  /** What ends it. */
  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its exit status and last lines, once it has ended. */
  String lastWords() {
    try {
      errors.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      String status = process.isAlive() ? "it is running" : "exit status " + process.exitValue();
      return last.isEmpty() ? status : status + ": " + String.join(" | ", last);
    }
  }

  /** Kills it and all that it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
