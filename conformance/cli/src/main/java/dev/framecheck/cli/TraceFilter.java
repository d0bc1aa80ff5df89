package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.project.Project;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Decision;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose traces. */
final class TraceFilter {

  @Option(
      names = "--suite",
      paramLabel = "NAME",
      description = "A suite of the corpus: core or counterexamples; all of it unless given.")
  private String suite = "";

  @Option(
      names = "--traces",
      paramLabel = "FILE",
      description = "A corpus file (.jsonl or .jsonl.gz) to use instead.")
  private @Nullable Path file;

  @Option(
      names = "--clause",
      paramLabel = "CLAUSE",
      description = "Only traces that test this clause of RFC 6455 or one below it, such as 5.5.")
  private List<String> clauses = new ArrayList<>();

  @Option(
      names = "--threat",
      paramLabel = "ID",
      description = "Only traces that belong to this threat or question, such as T08.")
  private List<String> threats = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "WHAT",
      description =
          "Only traces that test this clause, belong to this threat or question, or have this id"
              + " or one below it, such as framing/server; repeated: any of them.")
  private List<String> only = new ArrayList<>();

  /**
   * The traces that were chosen, ascending by id.
   *
   * @throws InputException if there is none
   */
  List<Trace> traces(Project project) throws IOException {
    Corpus corpus = file == null ? project.corpus(suite) : Corpus.read(file);
    List<Trace> chosen = corpus.traces().stream().filter(this::matches).toList();
    if (chosen.isEmpty()) {
      throw new InputException("No trace was chosen of " + corpus.size() + ".");
    }
    return chosen;
  }

  /** The decision vectors that were chosen, ascending by id: none of them where a suite was. */
  List<Decision> decisions(Project project) throws IOException {
    if (file != null || !suite.isEmpty()) {
      return List.of();
    }
    return project.decisions().all().stream()
        .filter(decision -> matches(decision.id(), decision.clauses(), decision.threats()))
        .toList();
  }

  private boolean matches(Trace trace) {
    return matches(trace.id(), trace.clauses(), trace.threats());
  }

  private boolean matches(String id, List<String> tested, List<String> carried) {
    return (clauses.isEmpty() || clauses.stream().anyMatch(clause -> isTested(clause, tested)))
        && (threats.isEmpty() || carried.stream().anyMatch(threats::contains))
        && (only.isEmpty()
            || only.stream()
                .anyMatch(
                    what ->
                        isAt(what, "/", id) || isTested(what, tested) || carried.contains(what)));
  }

  private static boolean isTested(String clause, List<String> tested) {
    return tested.stream().anyMatch(one -> isAt(clause, ".", one));
  }

  /** Whether a place in a hierarchy is the wanted one, or below it. */
  private static boolean isAt(String wanted, String separator, String place) {
    return place.equals(wanted) || place.startsWith(wanted + separator);
  }
}
