package dev.framecheck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.framecheck.cli.corpus.TopicCorpus;
import dev.framecheck.cli.project.Project;
import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.baseline.BaselineComparison;
import dev.framecheck.kit.html.HtmlReport;
import dev.framecheck.kit.report.ReportWriter;
import dev.framecheck.model.check.Topic;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code framecheck replay}. */
@Command(
    name = "replay",
    description = "Replays the corpus against an implementation and judges what it shows.",
    footer = {"", "Example: framecheck replay ws://localhost:9001/ --clause 5.5 --report out"})
final class ReplayVerb extends Verb {

  @Parameters(paramLabel = "TARGET", description = "What to judge: " + ReplayTargets.FORMS + ".")
  private String target = "";

  @Mixin private TraceFilter filter = new TraceFilter();

  @Mixin private ReplayOptions options = new ReplayOptions();

  @Mixin private BaselineOptions baseline = new BaselineOptions();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json, report.sarif, junit.xml and summary.md there.")
  private @Nullable Path folder;

  @Option(
      names = "--graph",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Draw the state graph in the report, which takes TLC some seconds (default).")
  private boolean graph = true;

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    List<Trace> traces = filter.traces(project);
    List<Decision> decisions =
        ReplayTargets.decides(target) ? filter.decisions(project) : List.of();
    baseline.read();
    if (folder != null) {
      // A folder that can't be had is better known before the replay than after it.
      Files.createDirectories(folder);
    }
    ReplayReport report;
    try (Progress progress = progress("Replaying")) {
      progress.planned(traces.size() + decisions.size());
      report =
          ReplayTargets.replay(target, traces, options, progress)
              .with(ReplayTargets.decisions(decisions, progress));
    }
    BaselineComparison compared = baseline.compare(report);
    if (folder != null) {
      ReportFiles.write(folder, report, html(project, traces).with(compared));
      say("wrote " + folder.resolve(ReportFiles.PAGE));
    }
    json(new ObjectMapper().readTree(ReportWriter.json(compared).text(report)));
    say(ReplayText.of(report, compared));
    int status = baseline.status(report, compared);
    if (status == ExitStatus.CONFORMS && report.summary().isMostlyOpen()) {
      throw new TargetException(
          "%s could not be judged: %d of %d traces were inconclusive."
              .formatted(
                  report.target(), report.summary().inconclusive(), report.results().size()));
    }
    return status;
  }

  private HtmlReport html(Project project, List<Trace> traces) throws Exception {
    HtmlReport page = HtmlReport.of(traces);
    for (Topic topic : graph ? project.topics() : List.<Topic>of()) {
      if (TopicCorpus.exists(topic)) {
        return page.with(TopicCorpus.of(topic, common().tlc()).graph());
      }
    }
    return page;
  }
}
