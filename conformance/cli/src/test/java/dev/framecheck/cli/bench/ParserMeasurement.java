package dev.framecheck.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The reference's own benchmark of its parser beside Netty's, line by line. */
final class ParserMeasurement implements Measurement {

  /** The property that holds the class path of the reference's tests, and of JMH and Netty. */
  static final String CLASS_PATH = "framecheck.bench.reference";

  private static final Goal GOAL = Goal.atLeast(1.0);
  private static final Duration LIMIT = Duration.ofMinutes(40);
  private static final String MAIN = "dev.framecheck.reference.bench.BenchmarkMain";
  private static final Pattern ROW =
      Pattern.compile("(?m)^(parse|unmask) (\\S+) +([0-9]+) +([0-9]+) +(\\S+) +[0-9.]+$");

  @Override
  public void run(Setting setting, Consumer<Figure> figures)
      throws IOException, InterruptedException {
    String classPath = System.getProperty(CLASS_PATH, "");
    if (classPath.isEmpty()) {
      throw new BenchException("The system property " + CLASS_PATH + " is not set.");
    }
    Path scratch = Files.createDirectories(setting.scratch().resolve("parser"));
    String rounds = setting.quick() ? "1" : "2";
    Child child =
        Child.run(
            setting.home(),
            scratch,
            LIMIT,
            List.of(Setting.java(), "-cp", classPath, MAIN, rounds));
    List<MatchResult> rows = ROW.matcher(child.output()).results().toList();
    if (child.exit() != 0 || rows.isEmpty()) {
      throw new BenchException(MAIN + " gave no figures, exit status " + child.exit() + ".");
    }
    for (MatchResult row : rows) {
      figures.accept(
          Figure.beside(
              row.group(1) + " " + row.group(2),
              Figure.RATE,
              Double.parseDouble(row.group(3)),
              Double.parseDouble(row.group(4)),
              GOAL,
              "JMH, best iteration; Netty with " + row.group(5)));
    }
  }
}
