package dev.framecheck.model.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Children that run tasks, as many at once as the pool is wide. A child that is killed, crashes,
 * outlives its task's time or has grown old is replaced by a fresh one when the next task needs it.
 *
 * <p>Safe for use by many threads. Closing the pool ends its children and removes their files.
 */
public final class WorkerPool implements AutoCloseable {

  private final Path scratch;
  private final int width;
  private final ExecutorService threads;
  private final AtomicInteger started = new AtomicInteger();

  /** Leaves nothing behind when the parent is interrupted. */
  private final Thread atExit = new Thread(this::end, "worker pool end");

  /** Children without a task, and all children; both guarded by {@code this}. */
  private final Set<WorkerProcess> idle = new LinkedHashSet<>();

  private final Set<WorkerProcess> living = new LinkedHashSet<>();
  private boolean closed;

  /**
   * A pool without children; they are started when there is work.
   *
   * @param width how many tasks may run at once
   * @throws UncheckedIOException if no temporary folder can be made
   */
  public WorkerPool(int width) {
    if (width < 1) {
      throw new IllegalArgumentException("a pool of " + width + " children runs nothing");
    }
    this.width = width;
    try {
      this.scratch = Files.createTempDirectory("framecheck-workers-");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for the workers can be made", e);
    }
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            width,
            work -> {
              Thread thread = new Thread(work, "worker pool " + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A pool as wide as the machine has processors. */
  public static WorkerPool ofAllCores() {
    return new WorkerPool(Runtime.getRuntime().availableProcessors());
  }

  /** How many tasks may run at once. */
  public int width() {
    return width;
  }

  /**
   * Queues a task.
   *
   * @return completes with how the task ended, never exceptionally; once the pool is closed, with a
   *     failure
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed already
   */
  public CompletableFuture<WorkerReply> submit(WorkerJob job) {
    return CompletableFuture.supplyAsync(() -> run(job), threads);
  }

  /** The operating system's numbers for the living children. */
  synchronized List<Long> pids() {
    return living.stream().map(WorkerProcess::pid).toList();
  }

  private WorkerReply run(WorkerJob job) {
    try {
      WorkerProcess worker = acquire(job.profile());
      try {
        return worker.call(job);
      } finally {
        release(worker);
      }
    } catch (IOException e) {
      return new WorkerReply.Failed("no worker JVM could be started: " + e.getMessage(), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WorkerReply.Failed("the task was interrupted", 0);
    }
  }

  private WorkerProcess acquire(WorkerProfile profile) throws IOException, InterruptedException {
    WorkerProcess surplus = null;
    synchronized (this) {
      Optional<WorkerProcess> found =
          idle.stream().filter(w -> w.profile().equals(profile) && w.reusable()).findFirst();
      if (found.isPresent()) {
        idle.remove(found.get());
        return found.get();
      }
      if (living.size() >= width && !idle.isEmpty()) {
        Iterator<WorkerProcess> oldest = idle.iterator();
        surplus = oldest.next();
        oldest.remove();
        living.remove(surplus);
      }
    }
    if (surplus != null) {
      surplus.kill();
    }
    WorkerProcess fresh =
        WorkerProcess.start(profile, scratch.resolve("worker-" + started.incrementAndGet()));
    synchronized (this) {
      if (!closed) {
        living.add(fresh);
        return fresh;
      }
    }
    fresh.kill();
    throw new IOException("the pool is closed");
  }

  private void release(WorkerProcess worker) throws InterruptedException {
    synchronized (this) {
      if (worker.reusable() && !closed) {
        idle.add(worker);
        return;
      }
      living.remove(worker);
    }
    worker.kill();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The parent is ending already, and its hook does the same.
    }
    end();
  }

  private void end() {
    List<WorkerProcess> rest;
    synchronized (this) {
      closed = true;
      rest = List.copyOf(living);
      living.clear();
      idle.clear();
    }
    threads.shutdown();
    try {
      for (WorkerProcess worker : rest) {
        worker.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Folders.delete(scratch);
    } catch (UncheckedIOException e) {
      // Files in the system's temporary folder are a nuisance and no failure.
    }
  }
}
