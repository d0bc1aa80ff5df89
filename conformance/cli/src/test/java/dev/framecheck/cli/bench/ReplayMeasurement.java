package dev.framecheck.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How fast the reference is replayed in process. The JVM is held to one processor, its compiler and
 * its collector too, where the system can do that; otherwise one thread replays.
 */
final class ReplayMeasurement implements Measurement {

  private static final Goal GOAL = Goal.atLeast(500_000);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final List<String> ONE_PROCESSOR = List.of("taskset", "-c", "0");

  @Override
  public void run(Setting setting, Consumer<Figure> figures)
      throws IOException, InterruptedException {
    Path scratch = Files.createDirectories(setting.scratch().resolve("replay"));
    boolean pinned = canPin(setting, scratch);
    List<String> command = new ArrayList<>(pinned ? ONE_PROCESSOR : List.of());
    command.addAll(List.of(Setting.java(), "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ReplayRounds.class.getName());
    command.add(setting.home().toString());
    command.add(setting.quick() ? "3" : "7");
    Child child = Child.run(setting.home(), scratch, LIMIT, command);
    if (child.exit() != 0) {
      throw new BenchException(
          "The replay broke down: "
              + Files.readString(scratch.resolve("errors.txt")).lines().findFirst().orElse(""));
    }
    Rounds wall = new Rounds(column(child.output(), 1));
    Rounds processor = new Rounds(column(child.output(), 2));
    String note =
        "%d short traces, %s; median of %s, of processor time %,.0f/s"
            .formatted(
                (long) column(child.output(), 0)[0],
                pinned ? "JVM on one processor" : "one thread",
                wall,
                processor.median());
    figures.accept(Figure.alone("replay, steps", Figure.RATE, wall.median(), GOAL, note));
  }

  private static double[] column(String output, int column) {
    return output
        .lines()
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[column]))
        .toArray();
  }

  private static boolean canPin(Setting setting, Path scratch) throws InterruptedException {
    List<String> command = new ArrayList<>(ONE_PROCESSOR);
    command.add("true");
    try {
      return Child.run(setting.home(), scratch, LIMIT, command).exit() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
