package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.cli.project.ProjectFinder;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.targets.bugs.Bug;
import dev.framecheck.targets.bugs.BugList;
import dev.framecheck.targets.bugs.BugResult;
import dev.framecheck.targets.bugs.BugTrial;
import dev.framecheck.targets.fetch.TargetCache;
import dev.framecheck.targets.list.Target;
import dev.framecheck.targets.list.TargetList;
import dev.framecheck.targets.survey.Expectations;
import dev.framecheck.targets.survey.Outcome;
import dev.framecheck.targets.survey.SurveyReport;
import dev.framecheck.targets.survey.Surveyor;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code framecheck survey}. */
@Command(
    name = "survey",
    description = {
      "Judges implementations of others, fetched at first use, and compares them with each other and"
          + " with what was expected of them.",
      "Without names: the newest release of each in every role that it has."
    },
    footer = {"", "Example: framecheck survey ws jetty:12.1.14/server --report out"})
final class SurveyVerb extends Verb {

  /** Topics whose traces need more than a connection are of no use here. */
  private static final Set<String> TOPICS = Set.of("framing", "closing", "opening");

  private static final Duration FOR_TRACE = Duration.ofSeconds(20);

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "An implementation, as name[:version][/role]; any version, in the list or not.")
  private List<String> names = new ArrayList<>();

  @Mixin private TraceFilter filter = new TraceFilter();

  @Option(names = "--all", description = "Every release in the list, not the newest alone.")
  private boolean all;

  @Option(
      names = "--bugs",
      description =
          "Try documented faults of real releases: is each caught where it is, and not reported where"
              + " it isn't? NAME is then the id of a fault, such as B01.")
  private boolean bugs;

  @Option(
      names = "--update",
      description = "Write down what was seen as what is expected from now on.")
  private boolean update;

  @Option(
      names = "--expected",
      paramLabel = "DIR",
      description = "The folder of what is expected, instead of the one of this source tree.")
  private @Nullable Path expected;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "The folder for what is fetched, instead of one below the build folder.")
  private @Nullable Path cache;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write survey.html, survey.json and survey.md there.")
  private @Nullable Path folder;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Implementations at once (${DEFAULT-VALUE}).")
  private int jobs = 2;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "The most that one implementation may take (10m).")
  private Duration time = Duration.ofMinutes(10);

  @Override
  public Integer call() throws Exception {
    if (jobs < 1) {
      throw new InputException("--jobs is at least 1, not " + jobs + ".");
    }
    if (bugs) {
      return tryBugs();
    }
    List<Target> targets = targets();
    List<Trace> traces = traces(common().project());
    if (folder != null) {
      Files.createDirectories(folder);
    }
    List<Outcome> outcomes = survey(targets, traces);
    SurveyReport report = new SurveyReport(outcomes, differences(targets, outcomes, traces));
    if (folder != null) {
      report.write(folder);
      say("wrote " + folder.resolve("survey.html"));
    }
    json(report.json());
    say(text(report));
    return ExitStatus.worst(
        ExitStatus.of(report.differences().isEmpty()),
        report.with(Outcome.State.BROKEN).isEmpty() ? ExitStatus.CONFORMS : ExitStatus.TOOL);
  }

  private List<Target> targets() {
    TargetList list = TargetList.committed();
    if (names.isEmpty()) {
      return all ? list.all() : list.newest();
    }
    Set<Target> chosen = new LinkedHashSet<>();
    for (String name : names) {
      List<Target> matching = list.matching(name);
      if (matching.isEmpty()) {
        String sentence = list.unknown(name);
        throw new InputException(
            sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".");
      }
      chosen.addAll(matching);
    }
    return List.copyOf(chosen);
  }

  private List<Trace> traces(Project project) throws IOException {
    List<Trace> traces =
        filter.traces(project).stream().filter(trace -> TOPICS.contains(trace.topic())).toList();
    if (traces.isEmpty()) {
      throw new InputException("No trace was chosen that can be replayed over a network.");
    }
    return traces;
  }

  private List<Outcome> survey(List<Target> targets, List<Trace> traces)
      throws InterruptedException {
    try (Progress progress = progress("Surveying")) {
      progress.planned(targets.size());
      return new Surveyor(cache(), traces, options()).survey(targets, jobs, listener(progress));
    }
  }

  private TargetCache cache() {
    return cache == null ? TargetCatalog.cache() : new TargetCache(cache);
  }

  private WireOptions options() {
    return WireOptions.DEFAULT.with().trace(FOR_TRACE).total(time).build();
  }

  private static Surveyor.Listener listener(Progress progress) {
    return new Surveyor.Listener() {
      @Override
      public void started(Target target) {
        progress.started(target.id());
      }

      @Override
      public void finished(Outcome outcome) {
        progress.finished(outcome.target(), "", outcome.seconds());
      }
    };
  }

  private int tryBugs() throws IOException, InterruptedException {
    List<Bug> chosen =
        BugList.committed().stream()
            .filter(bug -> names.isEmpty() || names.contains(bug.id()))
            .toList();
    if (chosen.isEmpty()) {
      throw new InputException("There is no fault " + String.join(", ", names) + ".");
    }
    BugTrial trial = new BugTrial(cache(), traces(common().project()), options());
    List<BugResult> results;
    try (Progress progress = progress("Trying faults")) {
      progress.planned(trial.releases(chosen).size());
      results = trial.run(chosen, jobs, listener(progress));
    }
    json(BugsText.json(results));
    say(BugsText.of(results));
    Set<String> words = results.stream().map(BugResult::word).collect(Collectors.toSet());
    return ExitStatus.worst(
        ExitStatus.of(!words.contains("missed") && !words.contains("good too")),
        words.contains("not tried") ? ExitStatus.TOOL : ExitStatus.CONFORMS);
  }

  private List<String> differences(List<Target> targets, List<Outcome> outcomes, List<Trace> traces)
      throws IOException {
    Expectations expectations = new Expectations(expected());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.state() != Outcome.State.JUDGED) {
        continue;
      }
      if (update) {
        expectations.write(outcome);
      } else {
        Target target = targets.get(i);
        Set<String> played =
            traces.stream()
                .filter(trace -> trace.role() == target.role())
                .map(Trace::id)
                .collect(Collectors.toSet());
        differences.addAll(expectations.differences(outcome, played));
      }
    }
    return differences;
  }

  private Path expected() {
    return expected == null
        ? Path.of(System.getProperty(ProjectFinder.HOME, ""), "conformance", "targets", "survey")
        : expected;
  }

  private static String text(SurveyReport report) {
    TextTable table =
        new TextTable()
            .row(
                "implementation", "pass", "not strict", "fail", "inconclusive", "flaky", "seconds");
    for (Outcome outcome : report.judged()) {
      table.row(
          outcome.title(),
          outcome.count(Verdict.PASS),
          outcome.count(Verdict.NON_STRICT),
          outcome.count(Verdict.FAIL),
          outcome.count(Verdict.INCONCLUSIVE),
          outcome.flaky(),
          String.format(Locale.ROOT, "%.1f", outcome.seconds()));
    }
    StringBuilder text = new StringBuilder(table.toString());
    for (Outcome outcome : report.outcomes()) {
      if (outcome.state() != Outcome.State.JUDGED) {
        text.append(System.lineSeparator())
            .append(outcome.state() == Outcome.State.SKIPPED ? "skipped: " : "not judged: ")
            .append(outcome.reason());
      }
    }
    for (String difference : report.differences()) {
      text.append(System.lineSeparator()).append("not as expected: ").append(difference);
    }
    return text.toString();
  }
}
