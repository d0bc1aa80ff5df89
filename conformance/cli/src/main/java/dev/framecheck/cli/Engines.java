package dev.framecheck.cli;

import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.check.CheckListener;
import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.MutantRunner;
import dev.framecheck.model.check.Vacuity;
import dev.framecheck.model.decision.DecisionGenerator;
import dev.framecheck.model.distributed.Cluster;
import dev.framecheck.model.distributed.DistributedChecker;
import dev.framecheck.model.distributed.DistributedListener;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.validation.LogValidator;
import dev.framecheck.model.worker.WorkerPool;
import java.nio.file.Path;

/** The model checkers, with the processes that they run in; close it to end those. */
final class Engines implements AutoCloseable {

  private final WorkerPool pool;
  private final TlcEngine tlc;
  private final AlloyEngine alloy;
  private final TlcOptions options;

  /**
   * Engines.
   *
   * @param width how many runs at once
   */
  Engines(TlcJar jar, int width, TlcOptions options) {
    this.pool = new WorkerPool(width);
    this.tlc = new TlcEngine(pool, jar);
    this.alloy = new AlloyEngine(pool);
    this.options = options;
  }

  Checker checker(CheckListener listener) {
    return new Checker(tlc, alloy, options, listener);
  }

  DistributedChecker distributed(
      Cluster cluster, CheckListener progress, DistributedListener listener) {
    Checker ordinary = checker(CheckListener.SILENT);
    return new DistributedChecker(ordinary, tlc, options, cluster, progress, listener);
  }

  Vacuity vacuity() {
    return new Vacuity(tlc, options);
  }

  MutantRunner mutants(CheckListener listener) {
    return new MutantRunner(tlc, alloy, options, listener);
  }

  LogValidator validator(Path specs) {
    return new LogValidator(tlc, options, specs);
  }

  DecisionGenerator decisions() {
    return new DecisionGenerator(alloy);
  }

  @Override
  public void close() {
    pool.close();
  }
}
