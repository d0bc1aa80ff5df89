package dev.framecheck.model.tlc;

import dev.framecheck.model.worker.WorkerProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How to run TLC, as opposed to on what.
 *
 * @param workers TLC's own worker threads; with one, a counterexample is the same in each run
 * @param coverage whether to count how often each expression is evaluated
 * @param continueAfterViolation whether to go on after a violated invariant; the run's outcome is
 *     still that violation, although TLC calls such a run a success
 * @param timeout the longest that the run may take
 * @param profile the JVM to run it in
 * @param overrides jars or folders with Java overrides of operators
 */
public record TlcOptions(
    int workers,
    boolean coverage,
    boolean continueAfterViolation,
    Duration timeout,
    WorkerProfile profile,
    List<Path> overrides) {

  /** One worker, no coverage, ten minutes, a JVM for short runs. */
  public static final TlcOptions DEFAULT =
      new TlcOptions(1, false, false, Duration.ofMinutes(10), WorkerProfile.quick(), List.of());

  public TlcOptions {
    if (workers < 1) {
      throw new IllegalArgumentException("TLC needs a worker; " + workers + " were asked for");
    }
    overrides = List.copyOf(overrides);
  }

  /** The same with another number of TLC's worker threads. */
  public TlcOptions withWorkers(int workers) {
    return new TlcOptions(workers, coverage, continueAfterViolation, timeout, profile, overrides);
  }

  /** The same, counting evaluations of each expression. */
  public TlcOptions withCoverage() {
    return new TlcOptions(workers, true, continueAfterViolation, timeout, profile, overrides);
  }

  /** The same, going on after a violated invariant. */
  public TlcOptions continuing() {
    return new TlcOptions(workers, coverage, true, timeout, profile, overrides);
  }

  /** The same with another time limit. */
  public TlcOptions withTimeout(Duration timeout) {
    return new TlcOptions(workers, coverage, continueAfterViolation, timeout, profile, overrides);
  }

  /** The same in another JVM. */
  public TlcOptions withProfile(WorkerProfile profile) {
    return new TlcOptions(workers, coverage, continueAfterViolation, timeout, profile, overrides);
  }

  /** The same with Java overrides of operators. */
  public TlcOptions withOverrides(List<Path> overrides) {
    return new TlcOptions(workers, coverage, continueAfterViolation, timeout, profile, overrides);
  }
}
