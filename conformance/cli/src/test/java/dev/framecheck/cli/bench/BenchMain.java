package dev.framecheck.cli.bench;

import dev.framecheck.cli.project.ProjectFinder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Entry point of {@code scripts/bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the project's figures, each beside its rival and its target.",
    footer = {
      "",
      "Exit status: 0 every figure reaches its target, 1 one misses it, 2 the usage is wrong, 3 a"
          + " figure could not be measured.",
      "",
      "Example: scripts/bench check mutants --quick"
    })
final class BenchMain implements Callable<Integer> {

  private static final String ALL = "all";

  @Parameters(
      paramLabel = "FIGURE",
      arity = "0..*",
      description = "replay, wire, parser, check, mutants, verify, log or all; all unless given.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--quick", description = "Fewer rounds, and every eighth mutant only.")
  private boolean quick;

  @Option(
      names = "--json",
      description = "Print one JSON object; the table goes to standard error then.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private BenchMain() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new BenchMain())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setExitCodeExceptionMapper(e -> 3)
            .execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<Subject> subjects = subjects();
    Path home = ProjectFinder.home();
    if (home == null) {
      throw new ParameterException(
          spec.commandLine(), "The source tree is unknown; start this by scripts/bench");
    }
    PrintWriter out = spec.commandLine().getOut();
    Results results = new Results(json ? spec.commandLine().getErr() : out, quick);
    Path scratch = Files.createTempDirectory("framecheck-bench-");
    boolean complete = true;
    try {
      Setting setting = new Setting(home, scratch, quick);
      for (Subject subject : subjects) {
        complete &= measured(subject, setting, results);
      }
    } finally {
      delete(scratch);
    }
    if (json) {
      out.println(results.json());
    }
    return complete ? results.reached() ? 0 : 1 : 3;
  }

  /** What can't be measured must not cost the other figures. */
  private static boolean measured(Subject subject, Setting setting, Results results)
      throws IOException, InterruptedException {
    try {
      subject.measurement().run(setting, results::add);
      return true;
    } catch (BenchException e) {
      results.addProblem(subject, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private Set<Subject> subjects() {
    Set<Subject> chosen = EnumSet.noneOf(Subject.class);
    for (String name : names.isEmpty() ? List.of(ALL) : names) {
      List<Subject> named =
          Stream.of(Subject.values())
              .filter(one -> name.equals(ALL) || name.equals(one.label()))
              .toList();
      if (named.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "There is no figure " + name);
      }
      chosen.addAll(named);
    }
    return chosen;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
