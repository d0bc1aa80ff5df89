package dev.framecheck.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** {@code framecheck verify} from a built checkout. */
final class VerifyMeasurement implements Measurement {

  private static final Goal GOAL = Goal.atMost(180);
  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Override
  public void run(Setting setting, Consumer<Figure> figures)
      throws IOException, InterruptedException {
    Path scratch = Files.createDirectories(setting.scratch().resolve("verify"));
    Child child =
        Child.run(
            setting.home(),
            scratch,
            LIMIT,
            List.of(
                setting.framecheck(), "verify", "--report", scratch.resolve("report").toString()));
    if (child.exit() > 1) {
      throw new BenchException("framecheck verify ended with exit status " + child.exit() + ".");
    }
    String parts =
        String.join(
            ", ",
            child
                .output()
                .lines()
                .filter(line -> line.matches("[a-z ]+ +[0-9.]+ s"))
                .map(line -> line.replaceAll(" +", " "))
                .toList());
    figures.accept(
        Figure.alone(
            "verify",
            Figure.SECONDS,
            child.seconds(),
            GOAL,
            "exit status " + child.exit() + "; " + parts));
  }
}
