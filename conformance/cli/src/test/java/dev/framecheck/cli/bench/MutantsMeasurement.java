package dev.framecheck.cli.bench;

import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.check.CheckListener;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.MutantRunner;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All safety mutants by the mutant runner, the start and end of its children included, beside a
 * bare TLC for each, one after the other, on the same configurations.
 */
final class MutantsMeasurement implements Measurement {

  private static final Goal GOAL = Goal.atMost(1.0 / 3);
  private static final int STRIDE_WHEN_QUICK = 8;

  /** TLC's exit statuses for a false assumption, a deadlock, an invariant and a property. */
  private static final int FIRST_VIOLATION = 10;

  private static final int LAST_VIOLATION = 13;

  @Override
  public void run(Setting setting, Consumer<Figure> figures)
      throws IOException, InterruptedException {
    Topic topic = setting.topic();
    List<Topic.Mutant> mutants = sample(SafetyMutants.of(topic), setting.quick());

    long start = System.nanoTime();
    MutantReport report = ours(topic, mutants);
    double ours = (System.nanoTime() - start) / 1e9;

    Path scratch = Files.createDirectories(setting.scratch().resolve("mutants"));
    BareTlc tlc = new BareTlc(scratch);
    double rival = 0;
    int violations = 0;
    for (Topic.Mutant mutant : mutants) {
      Child bare = tlc.run(SafetyMutants.spec(topic, mutant));
      rival += bare.seconds();
      violations += bare.exit() >= FIRST_VIOLATION && bare.exit() <= LAST_VIOLATION ? 1 : 0;
    }
    long killed = report.mutants().stream().filter(MutantResult::killed).count();
    String note =
        "%d mutants; killed %d, bare TLC finds %d violations"
            .formatted(mutants.size(), killed, violations);
    figures.accept(Figure.beside("mutants", Figure.SECONDS, ours, rival, GOAL, note));
  }

  private static MutantReport ours(Topic topic, List<Topic.Mutant> mutants) {
    try (WorkerPool pool = WorkerPool.ofAllCores()) {
      return new MutantRunner(
              new TlcEngine(pool), new AlloyEngine(pool), TlcOptions.DEFAULT, CheckListener.SILENT)
          .run(topic, mutants);
    }
  }

  private static List<Topic.Mutant> sample(List<Topic.Mutant> all, boolean quick) {
    return IntStream.range(0, all.size())
        .filter(i -> !quick || i % STRIDE_WHEN_QUICK == 0)
        .mapToObj(all::get)
        .toList();
  }
}
