package dev.framecheck.cli.bench;

import dev.framecheck.model.check.EngineKind;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code framecheck check} of the models of TLC, its own start included, beside bare TLC on each of
 * them in turn. Alloy's models are left out on both sides. The bare runs are spared the probes.
 */
final class CheckMeasurement implements Measurement {

  private static final Goal GOAL = Goal.atMost(1.3);
  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Override
  public void run(Setting setting, Consumer<Figure> figures)
      throws IOException, InterruptedException {
    Topic topic = setting.topic();
    Path scratch = Files.createDirectories(setting.scratch().resolve("check"));
    Child ours =
        Child.run(
            setting.home(),
            scratch,
            LIMIT,
            List.of(
                setting.framecheck(), "check", topic.name(), "--engine", "tlc", "--size", "small"));
    if (ours.exit() > 1) {
      throw new BenchException("framecheck check ended with exit status " + ours.exit() + ".");
    }
    BareTlc tlc = new BareTlc(scratch);
    double rival = 0;
    int runs = 0;
    int passed = 0;
    for (Topic.Model model : topic.models()) {
      if (model.engine() == EngineKind.TLC && model.sizes().containsKey(Size.SMALL)) {
        Child bare = tlc.run(TopicSpecs.of(topic, model, Size.SMALL));
        rival += bare.seconds();
        runs++;
        passed += bare.exit() == 0 ? 1 : 0;
      }
    }
    String note = runs + " models; bare TLC passes " + passed + ", exit status " + ours.exit();
    figures.accept(Figure.beside("check", Figure.SECONDS, ours.seconds(), rival, GOAL, note));
  }
}
