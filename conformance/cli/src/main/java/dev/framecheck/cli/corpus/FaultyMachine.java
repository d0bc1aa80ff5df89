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
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.Choice;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mutant of the machine that traces are made from, played as a target. */
final class FaultyMachine {

  private final Topic topic;
  private final Topic.Mutant mutant;
  private final TlcSpec spec;
  private final StateGraphExtractor extractor;

  /** The machine of a mutant of one of the models that the topic's rules call machines. */
  FaultyMachine(Topic topic, Topic.Mutant mutant, TlcJar tlc) {
    this.topic = topic;
    this.mutant = mutant;
    this.spec = TopicSpecs.machine(topic, GraphModels.find(topic).orElseThrow(), mutant);
    this.extractor = new StateGraphExtractor(tlc);
  }

  /** Its whole state graph. */
  StateGraph graph() throws IOException {
    return extractor.extract(spec, topic.name(), mutant.name());
  }

  /** As much of its state graph as these traces lead to. */
  StateGraph graphAlong(List<Trace> traces) throws IOException {
    return extractor.extractAlong(spec, topic.name(), mutant.name(), traces);
  }

  /** What the kit makes of it, trace by trace. */
  List<TraceResult> replay(List<Trace> traces) throws IOException {
    StateGraph graph = graphAlong(traces);
    return traces.stream()
        .map(trace -> replay(new GraphTarget(graph, choices(trace)), trace))
        .toList();
  }

  /**
   * The traces on which it fails, with the choices that a trace relies on or, as a stranger to whom
   * they are not known, with the reference's: what does not answer looks like what answers later.
   */
  List<TraceResult> failures(List<Trace> traces) throws IOException {
    StateGraph graph = graphAlong(traces);
    return traces.stream()
        .flatMap(
            trace ->
                Stream.of(
                        new GraphTarget(graph, choices(trace)),
                        new GraphTarget(graph, new ReferenceTarget().choices()).undeclared())
                    .map(target -> replay(target, trace))
                    .filter(result -> result.verdict() == Verdict.FAIL)
                    .limit(1))
        .toList();
  }

  /** Whether it fails on a trace at its worst, if it may also react rightly. */
  boolean failsAtWorst(Trace trace) throws IOException {
    GraphTarget target = new GraphTarget(graphAlong(List.of(trace)), choices(trace));
    return replay(target.against(trace), trace).verdict() == Verdict.FAIL;
  }

  private static TraceResult replay(GraphTarget target, Trace trace) {
    return new Replayer(target).replay(PreparedTrace.of(trace), Chunking.whole());
  }

  /** Those of the reference, but where the trace relies on others: a fault may show only there. */
  private static ChoiceProfile choices(Trace trace) {
    ChoiceProfile choices = new ReferenceTarget().choices();
    for (Map.Entry<String, String> choice : trace.choices().entrySet()) {
      choices = choices.with(new Choice(choice.getKey(), choice.getValue()));
    }
    return choices;
  }
}
