/**
 * From a state graph to traces.
 *
 * <p>{@link dev.framecheck.model.graph.TraceGenerator} turns the graph of a correct model into
 * suites: {@code core}, one short trace for each class of situations; {@code full}, few long walks
 * over every transition; {@code complete}, the Wp-method's tests. {@link
 * dev.framecheck.model.graph.Distinguisher} finds what tells a faulty model's graph from the
 * correct one. {@link dev.framecheck.model.graph.CorpusCheck} compares a committed corpus with a
 * generated one.
 *
 * <p><b>What a step permits.</b> The graph is nondeterministic: after the same inputs and the same
 * observations an endpoint may be in one of several states, since a lawful choice need not show at
 * once. A step therefore permits what any of them permits; the one state that the trace's path is
 * in only says how the trace goes on. (Input-output conformance, ioco, asks exactly this.)
 *
 * <p><b>Slices.</b> The reaction that a path follows is one that some implementation shows
 * throughout: a {@link dev.framecheck.model.graph.Profile} fixes one value for each lawful choice,
 * and whether the endpoint keeps every SHOULD. The default profile comes first; another one has
 * only what the earlier ones did not reach.
 *
 * <p>Everything is a function of the graph and the topic's rules, byte for byte.
 */
@NullMarked
package dev.framecheck.model.graph;

import org.jspecify.annotations.NullMarked;
