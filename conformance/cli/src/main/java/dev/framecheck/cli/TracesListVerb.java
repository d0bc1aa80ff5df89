package dev.framecheck.cli;

import dev.framecheck.cli.corpus.CoverageFile;
import dev.framecheck.cli.project.Project;
import dev.framecheck.traces.Trace;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code framecheck traces list}. */
@Command(
    name = "list",
    description = "Lists the traces, and what the full suite covers.",
    footer = {"", "Example: framecheck traces list --clause 5.5 --json"})
final class TracesListVerb extends Verb {

  @Mixin private TraceFilter filter = new TraceFilter();

  /** What {@code --json} prints. */
  private record Shape(List<Entry> traces, List<CoverageFile.Entry> coverage) {}

  private record Entry(
      String id, String topic, String role, List<String> clauses, List<String> threats, int steps) {

    static Entry of(Trace trace) {
      return new Entry(
          trace.id(),
          trace.topic(),
          trace.role().text(),
          trace.clauses(),
          trace.threats(),
          trace.steps().size());
    }
  }

  @Override
  public Integer call() throws Exception {
    Project project = common().project();
    List<Trace> traces = filter.traces(project);
    List<CoverageFile.Entry> coverage = CoverageFile.readAll(project.corpus());
    json(new Shape(traces.stream().map(Entry::of).toList(), coverage));
    TextTable table = new TextTable().row("trace", "clauses", "threats", "steps");
    for (Trace trace : traces) {
      table.row(
          trace.id(),
          String.join(" ", trace.clauses()),
          String.join(" ", trace.threats()),
          trace.steps().size());
    }
    say(table.toString());
    say(traces.size() + (traces.size() == 1 ? " trace" : " traces"));
    for (CoverageFile.Entry entry : coverage) {
      say(
          String.format(
              Locale.ROOT,
              "The full suite of %s covers %,d of %,d transitions in %,d steps; no suite that does"
                  + " has fewer than %,d.",
              entry.model(),
              entry.covered(),
              entry.transitions(),
              entry.totalSteps(),
              entry.lowerBound()));
    }
    return ExitStatus.CONFORMS;
  }
}
