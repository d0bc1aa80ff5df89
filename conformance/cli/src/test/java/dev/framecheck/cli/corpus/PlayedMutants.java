package dev.framecheck.cli.corpus;

import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Chunking;
import dev.framecheck.kit.PreparedTrace;
import dev.framecheck.kit.Replayer;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.graph.GraphTarget;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import dev.framecheck.model.graph.extraction.StateGraphExtractor;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays faulty models as targets, as far as given traces lead into them. */
final class PlayedMutants {

  /** The models whose mutants are faulty endpoints; the others describe a part of one. */
  private static final Set<String> ENDPOINTS = Set.of("Framing", "FramingLiveness");

  private final Topic topic = Topic.read(Path.of("..", "..", "specs", "framing"));
  private final StateGraphExtractor extractor = new StateGraphExtractor(TlcJar.bundled());

  /** The mutants that are endpoints. */
  List<Topic.Mutant> all() {
    return topic.mutants().stream().filter(mutant -> ENDPOINTS.contains(mutant.model())).toList();
  }

  Topic.Mutant named(String name) {
    return topic.mutants().stream()
        .filter(mutant -> mutant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no mutant " + name));
  }

  /** What the kit finds wrong with a mutant by these traces alone. */
  List<TraceResult> failures(Topic.Mutant mutant, List<Trace> traces) throws IOException {
    StateGraph graph =
        extractor.extractAlong(
            StateGraphExtractor.withoutObservers(TopicSpecs.of(topic, mutant)),
            topic.name(),
            mutant.name(),
            traces);
    List<TraceResult> failures = new ArrayList<>();
    for (Trace trace : traces) {
      Replayer replayer = new Replayer(new GraphTarget(graph, choices(trace)));
      TraceResult result = replayer.replay(PreparedTrace.of(trace), Chunking.whole());
      if (result.verdict() == Verdict.FAIL) {
        failures.add(result);
      }
    }
    return failures;
  }

  /** Those of the reference, but where the trace relies on others: a mutant may show only there. */
  private static ChoiceProfile choices(Trace trace) {
    ChoiceProfile choices = new ReferenceTarget().choices();
    for (Map.Entry<String, String> choice : trace.choices().entrySet()) {
      choices = choices.with(new Choice(choice.getKey(), choice.getValue()));
    }
    return choices;
  }

  /** Whether a failure names the clause of the fault, or a part or the whole of that clause. */
  static boolean namesClause(TraceResult failure, Topic.Mutant mutant) {
    String fault = mutant.clause().replaceFirst("^RFC6455-", "");
    return failure.clauses().stream()
        .anyMatch(
            clause ->
                clause.equals(fault)
                    || clause.startsWith(fault + ".")
                    || fault.startsWith(clause + "."));
  }
}
