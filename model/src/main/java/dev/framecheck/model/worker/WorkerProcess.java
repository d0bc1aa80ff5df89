package dev.framecheck.model.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The parent's side of one child. Used by one thread at a time; {@link #kill} may come from any
 * thread.
 */
final class WorkerProcess {

  /** Tasks after which a child has earned its retirement. */
  private static final int MOST_CALLS = 200;

  /** Live threads above which a child is taken to leak them; a fresh one has about ten. */
  private static final int MOST_THREADS = 40;

  private static final int LAST_WORDS = 2000;
  private static final int PATIENCE_SECONDS = 5;

  private final WorkerProfile profile;
  private final Path scratch;
  private final Process process;
  private final DataOutputStream requests;
  private final StringBuilder lastWords = new StringBuilder();
  private final Thread replies;
  private final Thread errors;
  private volatile CompletableFuture<Optional<List<String>>> pending = new CompletableFuture<>();
  private int calls;
  private int threads;
  private boolean busy;

  private WorkerProcess(WorkerProfile profile, Path scratch, Process process) {
    this.profile = profile;
    this.scratch = scratch;
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.replies = daemon("worker replies", this::readReplies);
    this.errors = daemon("worker errors", this::readErrors);
  }

  /**
   * Starts a child.
   *
   * @param scratch a folder that doesn't exist yet; the child's alone
   * @throws IOException if the {@code java} command can't be started
   */
  static WorkerProcess start(WorkerProfile profile, Path scratch) throws IOException {
    Path temporary = Files.createDirectories(scratch.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(profile.jvmOptions());
    command.add("-XX:+ExitOnOutOfMemoryError");
    // The JVM's own warnings would otherwise stand among the replies.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-XX:-UsePerfData");
    // RMI keeps what a task exported by soft references; its classes should not outlive the task.
    command.add("-XX:SoftRefLRUPolicyMSPerMB=0");
    command.add("-Xss16m");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Djava.awt.headless=true");
    command.add("-Duser.language=en");
    command.add("-cp");
    command.add(WorkerClassPath.find());
    command.add(WorkerMain.class.getName());
    command.add(scratch.toString());
    Process process = new ProcessBuilder(command).directory(scratch.toFile()).start();
    return new WorkerProcess(profile, scratch, process);
  }

  WorkerProfile profile() {
    return profile;
  }

  /** The operating system's number for the child. */
  long pid() {
    return process.pid();
  }

  /** Whether the child may be given another task. */
  boolean reusable() {
    return !busy && process.isAlive() && calls < MOST_CALLS && threads < MOST_THREADS;
  }

  /** Runs a task and waits for its end, whatever that is; a child that outlives it is killed. */
  WorkerReply call(WorkerJob job) throws InterruptedException {
    long start = System.nanoTime();
    calls++;
    busy = true;
    CompletableFuture<Optional<List<String>>> answer = new CompletableFuture<>();
    pending = answer;
    List<String> request = new ArrayList<>();
    request.add(job.task().getName());
    request.addAll(job.arguments());
    try {
      Wire.write(requests, request);
      if (!replies.isAlive()) {
        return died(start);
      }
      Optional<List<String>> reply = answer.get(job.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return reply.isPresent() ? understood(reply.get(), start) : died(start);
    } catch (TimeoutException e) {
      kill();
      return new WorkerReply.TimedOut(job.timeout(), secondsSince(start));
    } catch (IOException | ExecutionException e) {
      return died(start);
    }
  }

  private WorkerReply understood(List<String> reply, long start) {
    busy = false;
    threads = Integer.parseInt(reply.get(1));
    List<String> parts = reply.subList(2, reply.size());
    return reply.get(0).equals(WorkerMain.ANSWERED)
        ? new WorkerReply.Answered(parts, secondsSince(start))
        : new WorkerReply.Failed(parts.get(0), secondsSince(start));
  }

  private WorkerReply died(long start) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    errors.join(PATIENCE_SECONDS * 1000L);
    synchronized (lastWords) {
      return new WorkerReply.Died(process.exitValue(), lastWords.toString(), secondsSince(start));
    }
  }

  /** Ends the child at once and removes its files. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    try {
      Folders.delete(scratch);
    } catch (UncheckedIOException e) {
      // What stays is removed with the pool's own folder.
    }
  }

  private void readReplies() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      Optional<List<String>> reply = Wire.read(in);
      while (reply.isPresent()) {
        pending.complete(reply);
        reply = Wire.read(in);
      }
    } catch (IOException e) {
      // The same as the end of the stream: the child is no more, or talks nonsense.
    }
    pending.complete(Optional.empty());
  }

  private void readErrors() {
    try (InputStream in = process.getErrorStream()) {
      byte[] buffer = new byte[8192];
      int read = in.read(buffer);
      while (read >= 0) {
        synchronized (lastWords) {
          lastWords.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
          lastWords.delete(0, Math.max(0, lastWords.length() - LAST_WORDS));
        }
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // Only a diagnostic is lost.
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
