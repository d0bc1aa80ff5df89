package dev.framecheck.model.tlc;

import dev.framecheck.model.worker.WorkerJob;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Runs TLC, as many runs at once as the pool is wide. Safe for use by many threads; the pool is the
 * caller's to close.
 */
public final class TlcEngine {

  private static final String CONFIG = "framecheck.cfg";

  private final WorkerPool pool;
  private final TlcJar jar;

  /** An engine that uses TLC as it comes with this project. */
  public TlcEngine(WorkerPool pool) {
    this(pool, TlcJar.bundled());
  }

  /** An engine that uses a given TLC. */
  public TlcEngine(WorkerPool pool, TlcJar jar) {
    this.pool = pool;
    this.jar = jar;
  }

  /** The TLC that it uses. */
  public TlcJar jar() {
    return jar;
  }

  /** Runs TLC and waits for the result. */
  public TlcResult run(TlcSpec spec, TlcOptions options) {
    return submit(spec, options).join();
  }

  /**
   * Queues a run.
   *
   * @return completes with a result, whatever happens to the run
   */
  public CompletableFuture<TlcResult> submit(TlcSpec spec, TlcOptions options) {
    WorkerJob job =
        new WorkerJob(
            options.profile(), TlcTask.class, request(spec, options).encode(), options.timeout());
    return pool.submit(job).thenApply(reply -> result(spec, reply));
  }

  private TlcRequest request(TlcSpec spec, TlcOptions options) {
    List<String> classPath = new ArrayList<>(TlcRequest.texts(List.of(jar.path())));
    classPath.addAll(TlcRequest.texts(options.overrides()));
    Map<String, String> files = new LinkedHashMap<>();
    spec.generatedModules().forEach((name, text) -> files.put(name + ".tla", text));
    files.put(CONFIG, spec.config().print());
    return new TlcRequest(
        classPath, spec.module(), TlcRequest.texts(spec.searchPath()), files, commandLine(options));
  }

  private static List<String> commandLine(TlcOptions options) {
    List<String> line = new ArrayList<>();
    line.add("-tool");
    // TLC draws the fingerprint's polynomial otherwise; one and the same makes runs repeatable.
    line.addAll(List.of("-fp", "0"));
    line.addAll(List.of("-checkpoint", "0"));
    line.addAll(List.of("-workers", String.valueOf(options.workers())));
    if (options.coverage()) {
      line.addAll(List.of(TlcRequest.COVERAGE, "1"));
    }
    if (options.continueAfterViolation()) {
      line.add("-continue");
    }
    line.addAll(List.of("-config", CONFIG));
    return line;
  }

  private static TlcResult result(TlcSpec spec, WorkerReply reply) {
    if (reply instanceof WorkerReply.Answered answer) {
      return Judgement.of(spec, TlcAnswer.decode(answer.parts()), answer.seconds());
    }
    TlcOutcome outcome;
    if (reply instanceof WorkerReply.TimedOut late) {
      outcome = new TlcOutcome.TimedOut(late.limit());
    } else if (reply instanceof WorkerReply.Died died) {
      outcome =
          died.outOfMemory()
              ? new TlcOutcome.OutOfMemory()
              : new TlcOutcome.Killed(died.describe());
    } else if (reply instanceof WorkerReply.Failed failed) {
      outcome = new TlcOutcome.ToolFailed(failed.message());
    } else {
      throw new AssertionError(reply);
    }
    return new TlcResult(
        outcome, 0, 0, 0, reply.seconds(), Counterexample.NONE, List.of(), Coverage.NONE);
  }
}
