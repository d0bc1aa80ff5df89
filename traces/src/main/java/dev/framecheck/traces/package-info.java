/**
 * The contract between the models and the implementations: traces, the corpus that holds them, and
 * the exchange form of a state graph.
 *
 * <p>A {@link dev.framecheck.traces.Trace} is one path through a checked model of RFC 6455: what
 * reaches an endpoint, step by step, and every reaction that the standard permits to it there.
 * {@link dev.framecheck.traces.TraceCodec} turns a trace into one line of JSON and back; the same
 * trace always gives the same bytes, so generated files can be compared with committed ones. {@link
 * dev.framecheck.traces.Corpus} reads and writes whole files of them. {@link
 * dev.framecheck.traces.StateGraph} carries the labelled graph of a model, correct or faulty, to
 * code that must not depend on a model checker.
 *
 * <p>All types here are immutable values and safe to share between threads. The package knows no
 * model, no model checker and no implementation; {@code FORMAT.md} describes the files for readers
 * in any language.
 */
@NullMarked
package dev.framecheck.traces;

import org.jspecify.annotations.NullMarked;
