package dev.framecheck.model.graph;

import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;

/**
 * The suites of one model. What it gives depends on the graph and the rules alone. Safe to share
 * between threads.
 */
public final class TraceGenerator {

  private final GraphIndex index;
  private final Tracer tracer;
  private final StateNames names;
  private final Profiles profiles;
  private final Slices slices;

  /** A generator for the graph of a correct model and the rules of its topic. */
  public TraceGenerator(StateGraph graph, TopicRules rules) {
    this.index = new GraphIndex(graph);
    this.tracer = new Tracer(index, rules);
    this.names = new StateNames(index);
    this.profiles = Profiles.of(graph, rules.choices());
    this.slices = Slices.of(index, profiles);
  }

  /** The core suite: one short trace for each class of situations. */
  public Corpus core() {
    return Corpus.of(new CoreSuite(index, tracer, names).generate(slices.all()));
  }

  /** The full suite: walks over every transition. */
  public FullSuite full() {
    return FullSuite.generate(index, tracer, names, slices);
  }

  /** The complete suite of one role, for implementations that make the default choices. */
  public CompleteSuite complete(Role role) {
    return CompleteSuite.generate(index, tracer, role, profiles.defaults());
  }

  /** What tells faulty models from this one. */
  public Distinguisher distinguisher() {
    return new Distinguisher(index, tracer, profiles.defaults());
  }
}
