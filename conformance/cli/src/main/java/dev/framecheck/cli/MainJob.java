package dev.framecheck.cli;

import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.project.Project;
import dev.framecheck.cli.threats.Evidence;
import dev.framecheck.cli.threats.ThreatMatrix;
import dev.framecheck.cli.threats.ThreatRegister;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.model.check.CheckReport;
import dev.framecheck.model.check.Manifest;
import dev.framecheck.model.check.MutantReport;
import dev.framecheck.model.check.MutantResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.decision.DecisionGenerator;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** The parts of {@code verify}, one after the other. */
final class MainJob {

  private final Project project;
  private final TlcJar tlc;
  private final Consumer<String> say;
  private final Function<String, Progress> progress;

  MainJob(Project project, TlcJar tlc, Consumer<String> say, Function<String, Progress> progress) {
    this.project = project;
    this.tlc = tlc;
    this.say = say;
    this.progress = progress;
  }

  MainJobResult run(Engines engines) throws Exception {
    List<Topic> topics = project.topics();
    ThreatRegister register = ThreatsVerb.register(project);
    List<Trace> traces = project.corpus("").traces();
    List<Decision> decisions = project.decisions().all();

    CheckReport check = timed("models", () -> check(engines, topics));
    MutantReport mutants = timed("mutants", () -> mutants(engines, topics));
    List<String> differences = new ArrayList<>();
    for (Topic topic : topics) {
      differences.addAll(Manifest.verify(topic, check, mutants));
    }
    List<TopicCorpus> corpora = timed("state graphs", () -> corpora(topics));
    corpora.forEach(corpus -> differences.addAll(corpus.differencesFrom(check)));
    differences.addAll(timed("corpus", () -> differences(corpora, mutants)));
    differences.addAll(timed("decisions", () -> decisions(engines, topics)));
    ReplayReport replay = timed("reference", () -> replay(traces, decisions));
    ThreatMatrix threats =
        ThreatMatrix.of(register, topics, Evidence.of(check, mutants), traces, decisions, replay);
    MainJobResult result =
        new MainJobResult(check, mutants, differences, traces, replay, threats, topics, corpora);
    say.accept("");
    result.problems().forEach(say);
    return result;
  }

  private CheckReport check(Engines engines, List<Topic> topics) throws IOException {
    ModelChoice all = new ModelChoice(List.of(), Size.SMALL, null, topics);
    try (Progress bar = progress.apply("Checking models")) {
      return all.check(engines, bar);
    }
  }

  private MutantReport mutants(Engines engines, List<Topic> topics) {
    List<MutantResult> results = new ArrayList<>();
    try (Progress bar = progress.apply("Checking mutants")) {
      for (Topic topic : topics) {
        results.addAll(CorpusRuns.mutants(engines, topic, bar).mutants());
      }
    }
    return new MutantReport(results);
  }

  private List<TopicCorpus> corpora(List<Topic> topics) throws IOException {
    List<TopicCorpus> corpora = new ArrayList<>();
    for (Topic topic : topics) {
      if (TopicCorpus.exists(topic)) {
        corpora.add(TopicCorpus.of(topic, tlc));
      }
    }
    return corpora;
  }

  private List<String> differences(List<TopicCorpus> corpora, MutantReport mutants)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (TopicCorpus corpus : corpora) {
      differences.addAll(CorpusRuns.differences(corpus, mutants, project.corpus()));
    }
    return differences;
  }

  private List<String> decisions(Engines engines, List<Topic> topics) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Topic topic : topics) {
      if (DecisionGenerator.exists(topic)) {
        differences.addAll(CorpusRuns.differences(engines, topic, project.corpus()));
      }
    }
    return differences;
  }

  private ReplayReport replay(List<Trace> traces, List<Decision> decisions) {
    try (Progress bar = progress.apply("Replaying")) {
      bar.planned(traces.size() + decisions.size());
      return ReplayTargets.reference(traces, bar).with(ReplayTargets.decisions(decisions, bar));
    }
  }

  private <T> T timed(String part, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    say.accept(
        String.format(Locale.ROOT, "%-13s %5.1f s", part, (System.nanoTime() - start) / 1e9));
    return result;
  }
}
