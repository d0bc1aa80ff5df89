package dev.framecheck.model.distributed;

import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcOutcome;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.model.worker.WorkerProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One run of TLC's server with its workers, from their start to their end. */
final class DistributedTlc {

  /** How long a server may take to end after a worker has. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int WORKER_MEGABYTES = 1024;

  private final TlcJar jar;
  private final Cluster cluster;
  private final Watcher watcher;

  DistributedTlc(TlcJar jar, Cluster cluster) {
    this(jar, cluster, new Watcher() {});
  }

  DistributedTlc(TlcJar jar, Cluster cluster, Watcher watcher) {
    this.jar = jar;
    this.cluster = cluster;
    this.watcher = watcher;
  }

  /** Sees the processes of a run. */
  interface Watcher {

    /** A process was started. */
    default void started(Role role, Node node) {}

    /** The server wrote a line. */
    default void said(String line) {}
  }

  /**
   * Runs.
   *
   * @param timeout the longest that it may take
   * @param serving told the command that starts a worker by hand, once workers may come
   * @throws dev.framecheck.model.SpecificationException if the server can't listen
   */
  ServerAnswer run(TlcSpec spec, Duration timeout, Consumer<String> serving) {
    Cluster reached = cluster.withFreePort();
    try (SpecFolder folder = SpecFolder.of(spec);
        Run run = new Run(reached, folder, timeout)) {
      return run.answer(spec, serving);
    } catch (IOException e) {
      return new ServerAnswer.Failure(
          new TlcOutcome.ToolFailed("no process could be started for it: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ServerAnswer.Failure(new TlcOutcome.Killed("the run was interrupted"));
    }
  }

  /** The command that starts a worker on another host. */
  private String command(Cluster reached) {
    return "java -Xss16m -Djava.rmi.server.hostname=ADDRESS_OF_THAT_HOST"
        + " -Dtlc2.tool.distributed.TLCServer.port="
        + reached.port()
        + " -cp "
        + jar.path().getFileName()
        + " "
        + Role.WORKER.mainClass()
        + " "
        + reached.host();
  }

  /** The processes of one run. */
  private final class Run implements AutoCloseable {

    private final Cluster reached;
    private final SpecFolder folder;
    private final Duration limit;
    private final long deadline;
    private final List<Node> nodes = new ArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Boolean> workerGone = new CompletableFuture<>();

    Run(Cluster reached, SpecFolder folder, Duration limit) {
      this.reached = reached;
      this.folder = folder;
      this.limit = limit;
      this.deadline = System.nanoTime() + limit.toNanos();
    }

    ServerAnswer answer(TlcSpec spec, Consumer<String> serving)
        throws IOException, InterruptedException {
      Node server = startServer(spec);
      try {
        await(CompletableFuture.anyOf(ready, server.ended()), remaining());
        List<CompletableFuture<?>> ends = new ArrayList<>(List.of(server.ended(), workerGone));
        if (!server.ended().isDone()) {
          serving.accept(command(reached));
          for (int i = 0; i < reached.localWorkers(); i++) {
            ends.add(startWorker().ended());
          }
        }
        await(CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)), remaining());
        return endedWell(server)
            ? ServerAnswer.read(server.exitCode(), server.output())
            : new ServerAnswer.Failure(new TlcOutcome.Killed(lost()));
      } catch (TimeoutException e) {
        return new ServerAnswer.Failure(new TlcOutcome.TimedOut(limit));
      }
    }

    /** Whether the server has ended, or soon does, with all the workers that it had. */
    private boolean endedWell(Node server) throws InterruptedException, TimeoutException {
      try {
        await(server.ended(), Math.min(GRACE.toNanos(), remaining()));
      } catch (TimeoutException e) {
        if (!server.output().contains(ServerAnswer.CLOSING)) {
          return false;
        }
        await(server.ended(), remaining());
      }
      return !server.output().contains(ServerAnswer.WORKER_GONE);
    }

    private String lost() {
      return nodes.stream()
              .skip(1)
              .filter(worker -> worker.ended().isDone())
              .findFirst()
              .map(worker -> "a worker's JVM ended with exit code " + worker.exitCode())
              .orElse("the server lost a worker")
          + " before the run was over";
    }

    private Node startServer(TlcSpec spec) throws IOException {
      List<String> arguments =
          new ArrayList<>(
              List.of("-tool", "-fp", "0", "-checkpoint", "0", "-config", SpecFolder.CONFIG));
      if (!spec.config().deadlockChecked()) {
        arguments.add("-deadlock");
      }
      arguments.add(spec.module());
      Node server =
          Node.start(
              Role.SERVER,
              reached,
              jar,
              WorkerProfile.sustained(),
              folder.server(),
              arguments,
              this::said);
      return added(Role.SERVER, server);
    }

    private Node startWorker() throws IOException {
      WorkerProfile profile = WorkerProfile.sustained().withHeap(WORKER_MEGABYTES);
      Node worker =
          Node.start(
              Role.WORKER,
              reached,
              jar,
              profile,
              folder.worker(),
              List.of(reached.host()),
              line -> {});
      return added(Role.WORKER, worker);
    }

    private Node added(Role role, Node node) {
      nodes.add(node);
      watcher.started(role, node);
      return node;
    }

    private void said(String line) {
      if (line.contains(ServerAnswer.READY)) {
        ready.complete(true);
      } else if (line.contains(ServerAnswer.WORKER_GONE)) {
        workerGone.complete(true);
      }
      watcher.said(line);
    }

    private long remaining() {
      return Math.max(0, deadline - System.nanoTime());
    }

    @Override
    public void close() {
      nodes.forEach(Node::kill);
      nodes.forEach(Node::close);
    }
  }

  private static void await(CompletableFuture<?> future, long nanos)
      throws InterruptedException, TimeoutException {
    try {
      future.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("these futures complete normally", e);
    }
  }
}
