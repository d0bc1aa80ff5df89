package dev.framecheck.model.distributed;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.check.CheckListener;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks models with TLC's own server and workers, one model after another. Used by one thread at a
 * time; the engine is the caller's.
 */
public final class DistributedChecker {

  private final Checker ordinary;
  private final TlcEngine tlc;
  private final TlcOptions options;
  private final DistributedTlc distributed;
  private final CheckListener progress;
  private final DistributedListener listener;

  /**
   * A checker.
   *
   * @param ordinary does what distributed mode can't
   * @param tlc the same, for single runs
   * @param options for ordinary runs; the time limit also holds for each distributed one
   * @param cluster where the server listens
   * @param progress hears of each model
   * @param listener hears of each server
   */
  public DistributedChecker(
      Checker ordinary,
      TlcEngine tlc,
      TlcOptions options,
      Cluster cluster,
      CheckListener progress,
      DistributedListener listener) {
    this(ordinary, tlc, options, new DistributedTlc(tlc.jar(), cluster), progress, listener);
  }

  DistributedChecker(
      Checker ordinary,
      TlcEngine tlc,
      TlcOptions options,
      DistributedTlc distributed,
      CheckListener progress,
      DistributedListener listener) {
    this.ordinary = ordinary;
    this.tlc = tlc;
    this.options = options.withProfile(WorkerProfile.sustained());
    this.distributed = distributed;
    this.progress = progress;
    this.listener = listener;
  }

  /** The properties of a model that distributed mode would ignore or check in part. */
  public static List<Topic.Property> leftOut(Checker.Subject subject, Size size) {
    return new SafetyPart(subject.topic(), subject.model(), size).leftOut();
  }

  /**
   * Checks models at a size. Properties that distributed mode can't check have the verdict {@link
   * dev.framecheck.model.check.Verdict#UNKNOWN} in the report, and a model passes without them; a
   * caller that wants none left out asks {@link #leftOut} first.
   *
   * @return a verdict for each, in the same order, also if an engine fails
   * @throws SpecificationException if a model is Alloy's or has nothing that can be checked here,
   *     if a model's files can't be used at all, or if nothing can listen at the cluster's host
   */
  public CheckReport check(List<Checker.Subject> subjects, Size size) {
    subjects.forEach(subject -> refuse(subject, size));
    progress.planned(subjects.size());
    List<ModelResult> results = new ArrayList<>();
    for (Checker.Subject subject : subjects) {
      String name = subject.model().name();
      String task = subject.topic().name() + "/" + name;
      progress.started(task);
      ModelResult result =
          new DistributedModelCheck(ordinary, tlc, options, distributed, subject, size, listener)
              .run();
      progress.finished(task, result.result().label(), result.seconds());
      results.add(result);
    }
    return new CheckReport(results);
  }

  private static void refuse(Checker.Subject subject, Size size) {
    Topic.Model model = subject.model();
    if (model.engine() != EngineKind.TLC) {
      throw new SpecificationException("model " + model.name() + " is not TLC's to check");
    }
    if (new SafetyPart(subject.topic(), model, size).ofStates().isEmpty()) {
      throw new SpecificationException(
          "model " + model.name() + " has no invariant, so that TLC's server has nothing to check");
    }
  }
}
