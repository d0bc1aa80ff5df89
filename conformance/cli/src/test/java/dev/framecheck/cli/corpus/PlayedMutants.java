package dev.framecheck.cli.corpus;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.graph.TopicRules;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plays the faulty machines of one topic as targets, as far as given traces lead into them. */
record PlayedMutants(Topic topic, TopicRules rules) {

  private static final Path SPECS = Path.of("..", "..", "specs");

  static PlayedMutants of(String topic) throws IOException {
    Path folder = SPECS.resolve(topic);
    return new PlayedMutants(
        Topic.read(folder), TopicRules.read(folder.resolve(GraphModels.RULES)));
  }

  /** Those of every topic that has traces. */
  static List<PlayedMutants> ofAllTopics() throws IOException {
    try (Stream<Path> folders = Files.list(SPECS)) {
      List<PlayedMutants> all = new ArrayList<>();
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve(GraphModels.RULES))) {
          all.add(of(String.valueOf(folder.getFileName())));
        }
      }
      return all;
    }
  }

  /**
   * The mutants that are faulty machines; the others describe a part or the surroundings of one.
   */
  List<Topic.Mutant> all() {
    return topic.mutants().stream()
        .filter(mutant -> rules.machines().contains(mutant.model()))
        .toList();
  }

  Topic.Mutant named(String name) {
    return topic.mutants().stream()
        .filter(mutant -> mutant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no mutant " + name));
  }

  /** A mutant's name behind its topic's; two topics may have mutants of one name. */
  String idOf(Topic.Mutant mutant) {
    return topic.name() + "/" + mutant.name();
  }

  /** What the kit finds wrong with a mutant by these traces alone. */
  List<TraceResult> failures(Topic.Mutant mutant, List<Trace> traces) throws IOException {
    return machine(mutant).failures(traces);
  }

  /** Whether a mutant that may also react rightly fails on a trace if it doesn't. */
  boolean failsAtWorst(Topic.Mutant mutant, Trace trace) throws IOException {
    return machine(mutant).failsAtWorst(trace);
  }

  private FaultyMachine machine(Topic.Mutant mutant) {
    return new FaultyMachine(topic, mutant, TlcJar.bundled());
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
