package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import java.util.List;

/**
 * Checks models: as many engines at once as the pool behind them is wide. Safe for use by many
 * threads.
 */
public final class Checker {

  private final TlcEngine tlc;
  private final AlloyEngine alloy;
  private final TlcOptions options;
  private final CheckListener listener;

  /**
   * A checker.
   *
   * @param options for TLC; the time limit also holds for each command of Alloy. The default's JVM,
   *     which is for short runs, is replaced by one for long runs
   * @param listener hears of each model
   */
  public Checker(TlcEngine tlc, AlloyEngine alloy, TlcOptions options, CheckListener listener) {
    this.tlc = tlc;
    this.alloy = alloy;
    this.options = options;
    this.listener = listener;
  }

  /** A model of a topic, to be checked. */
  public record Subject(Topic topic, Topic.Model model) {}

  /** Checks every model of a topic that comes in a size. */
  public CheckReport check(Topic topic, Size size) {
    return check(
        topic.models().stream()
            .filter(model -> model.sizes().containsKey(size))
            .map(model -> new Subject(topic, model))
            .toList(),
        size);
  }

  /**
   * Checks models at a size.
   *
   * @return a verdict for each, in the same order, also if an engine fails
   * @throws SpecificationException if a model's files can't be used at all
   */
  public CheckReport check(List<Subject> subjects, Size size) {
    listener.planned(subjects.size());
    return new CheckReport(Coordination.all(subjects, subject -> check(subject, size)));
  }

  private ModelResult check(Subject subject, Size size) {
    String task = subject.topic().name() + "/" + subject.model().name();
    listener.started(task);
    ModelResult result = run(subject.topic(), subject.model(), size);
    listener.finished(task, result.result().label(), result.seconds());
    return result;
  }

  private ModelResult run(Topic topic, Topic.Model model, Size size) {
    if (model.engine() == EngineKind.TLC) {
      return new TlcModelCheck(tlc, Coordination.forLongRun(options), topic, model, size).run();
    }
    if (model.table().isPresent()) {
      return new AgreementModelCheck(tlc.jar(), alloy, options.timeout(), topic, model).run(size);
    }
    ModelResult own = new AlloyModelCheck(alloy, options.timeout(), topic, model, size).run();
    return EngineAgreement.of(topic)
        .filter(agreement -> agreement.alloy().equals(model.name()))
        .map(agreement -> new EngineAgreementCheck(tlc, alloy, options, topic, agreement))
        .map(check -> check.compare(own))
        .orElse(own);
  }
}
