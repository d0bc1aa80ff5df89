/**
 * Hands a check of invariants to TLC's own server and workers, which may run on several hosts.
 *
 * <p>{@link dev.framecheck.model.distributed.DistributedChecker} gives the same report as an
 * ordinary check. TLC's distributed mode does less than TLC and often doesn't say so; what was
 * measured of it, and what becomes of it here:
 *
 * <ul>
 *   <li>It ignores temporal properties, and evaluates properties of steps only on steps to states
 *       that are new, so that it misses violations on the others. Both are refused, or left out
 *       where the caller says so. Turning a property of steps into an invariant would need the
 *       previous state in each state, which changes the state space.
 *   <li>It evaluates no ASSUME: an ordinary run without behaviours does.
 *   <li>It has no registers ({@code TLCSet}), on which probes in a common run depend: each probe
 *       has an ordinary run of its own, which ends in the first state that reaches it.
 *   <li>It exits with 0 whatever it finds, names no invariant and prints two states. Only complete
 *       output without a complaint counts as success; after a complaint an ordinary run with the
 *       same invariants names what is violated and shows the whole, shortest behaviour. That run
 *       explores no further than to the depth of the violation.
 *   <li>It ignores {@code CHECK_DEADLOCK FALSE}: an option of the command line says it again.
 *   <li>It waits for ever for a worker that is no more: the loss of one ends the run, as an error.
 *   <li>It listens on all interfaces: here on one address alone.
 * </ul>
 *
 * <p>Server and local workers are children of this JVM that end with it, with their time, and with
 * the run.
 */
@NullMarked
package dev.framecheck.model.distributed;

import org.jspecify.annotations.NullMarked;
