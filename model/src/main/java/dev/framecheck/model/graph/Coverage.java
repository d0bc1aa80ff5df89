package dev.framecheck.model.graph;

/**
 * What a suite covers of a state graph.
 *
 * @param model the graph's model
 * @param transitions how many transitions the graph has
 * @param covered how many of them lie on the path of a trace
 * @param mixed how many of these can only be reached by an endpoint that makes one choice now one
 *     way and now another
 * @param traces number of traces
 * @param totalSteps steps of all traces together
 * @param lowerBound no set of walks from an initial state that covers as much has fewer steps
 * @param exact whether every transition was to be covered; otherwise the graph was too large for
 *     that, one transition of each class was, and the bound is the number of classes
 */
public record Coverage(
    String model,
    int transitions,
    int covered,
    int mixed,
    int traces,
    long totalSteps,
    long lowerBound,
    boolean exact) {

  /** How many times the lower bound the suite takes; 1 is optimal. */
  public double ratio() {
    return lowerBound == 0 ? 1 : (double) totalSteps / lowerBound;
  }
}
