package dev.framecheck.kit.oracle;

import dev.framecheck.kit.TargetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program that was launched to be judged. What it writes is read, so that it never blocks; the
 * last lines of its standard error are kept, for the report of its end. Safe for use by several
 * threads.
 */
public final class LaunchedProcess implements AutoCloseable {

  /** How {@link #end} begins where a program ended of its own accord and well. */
  public static final String WELL = "it ended with exit status 0";

  private static final int KEPT_LINES = 12;
  private static final int GREATEST_LINE = 400;
  private static final long GRACE_MILLIS = 500;

  private final Process process;
  private final Deque<String> lastWords = new ArrayDeque<>();
  private final Thread errors;
  private volatile boolean stopped;

  /**
   * Starts a program.
   *
   * @param folder where it runs; null for here
   * @param output gets each line of its standard output
   * @throws TargetException if it can't be started; the message is for the user
   */
  public LaunchedProcess(List<String> command, @Nullable Path folder, Consumer<String> output) {
    this(new LaunchCommand(command, Map.of()), folder, output);
  }

  /** The same with an environment of its own. */
  public LaunchedProcess(LaunchCommand command, @Nullable Path folder, Consumer<String> output) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command.words());
      builder.environment().putAll(command.environment());
      if (folder != null) {
        builder.directory(folder.toFile());
      }
      this.process = builder.start();
    } catch (IOException e) {
      throw new TargetException(
          "\"" + command.words().get(0) + "\" could not be started: " + e.getMessage() + ".", e);
    }
    this.errors = reading(process.getErrorStream(), this::keep);
    reading(process.getInputStream(), output);
  }

  private static Thread reading(InputStream stream, Consumer<String> lines) {
    Thread reader = new Thread(() -> read(stream, lines), "framecheck-launched");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  /** Lines of any length, of which no more is kept than is of use. */
  private static void read(InputStream stream, Consumer<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\n') {
          lines.accept(line.toString().stripTrailing());
          line.setLength(0);
        } else if (line.length() < GREATEST_LINE) {
          line.append((char) c);
        }
      }
      if (!line.isEmpty()) {
        lines.accept(line.toString());
      }
    } catch (IOException e) {
      // It was killed.
    }
  }

  private void keep(String line) {
    synchronized (lastWords) {
      lastWords.addLast(line);
      if (lastWords.size() > KEPT_LINES) {
        lastWords.removeFirst();
      }
    }
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completed when it ends, however that comes about. */
  public CompletableFuture<Process> onEnd() {
    return process.onExit();
  }

  /** What it and the processes that it started use now. */
  public ProcessUsage usage() {
    return ProcessUsage.of(process.toHandle());
  }

  /**
   * How it ended, as a phrase with its exit status and its last lines of standard error; empty
   * while it runs, and when it was stopped by {@link #close}.
   */
  public String end() {
    if (stopped || process.isAlive()) {
      return "";
    }
    try {
      errors.join(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String words;
    synchronized (lastWords) {
      words = String.join(" | ", lastWords).strip();
    }
    String status =
        process.exitValue() == 0 ? WELL : "it ended with exit status " + process.exitValue();
    return status + (words.isEmpty() ? "" : ", and wrote: " + words);
  }

  /** Waits for its end; whether it has ended. */
  public boolean awaitEnd(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Kills it and all that it started. */
  @Override
  public void close() {
    stopped |= process.isAlive();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
