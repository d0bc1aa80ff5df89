package dev.framecheck.kit.wire;

import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.traces.Source;
import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a target is judged over TCP.
 *
 * @param concurrency connections at once
 * @param limit the receive limit, in bytes, that the target is configured with; without it, traces
 *     that need one are unsupported
 * @param choices the lawful choices that the target declares; the rest is detected
 * @param boundBy the sources whose rules can fail the target
 * @param connect how long connecting and the opening handshake may take
 * @param answer how long the target may take for what it owes
 * @param quiet how long it must stay quiet where no fence can tell
 * @param timers the target's timers that run out within {@code silence}: {@code closing}, {@code
 *     tcp}, {@code idle}; traces that wait for others are unsupported
 * @param silence how long the judge stays silent for a timer to run out
 * @param trace how long one connection may last, whatever happens
 * @param total how long the whole replay may last; traces beyond it are inconclusive
 */
public record WireOptions(
    int concurrency,
    OptionalLong limit,
    ChoiceProfile choices,
    Set<Source> boundBy,
    Duration connect,
    Duration answer,
    Duration quiet,
    Set<String> timers,
    Duration silence,
    Duration trace,
    Duration total) {

  /** Sixteen connections, nothing known of the target, patience for a busy machine. */
  public static final WireOptions DEFAULT =
      new WireOptions(
          16,
          OptionalLong.empty(),
          ChoiceProfile.UNKNOWN,
          EnumSet.of(Source.RFC, Source.DERIVED),
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofMillis(250),
          Set.of(),
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofMinutes(15));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the concurrency, or a duration, is not positive
   */
  public WireOptions {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency is at least 1, not " + concurrency);
    }
    for (Duration wait : new Duration[] {connect, answer, quiet, silence, trace, total}) {
      if (wait.isZero() || wait.isNegative()) {
        throw new IllegalArgumentException("a wait is positive, not " + wait);
      }
    }
    boundBy = Set.copyOf(boundBy);
    timers = Set.copyOf(timers);
  }

  /** The same with another concurrency. */
  public WireOptions withConcurrency(int other) {
    return new WireOptions(
        other, limit, choices, boundBy, connect, answer, quiet, timers, silence, trace, total);
  }

  /** The same for a target with this receive limit, in bytes. */
  public WireOptions withLimit(long bytes) {
    return new WireOptions(
        concurrency,
        OptionalLong.of(bytes),
        choices,
        boundBy,
        connect,
        answer,
        quiet,
        timers,
        silence,
        trace,
        total);
  }

  /** The same for a target that declares these choices. */
  public WireOptions withChoices(ChoiceProfile declared) {
    return new WireOptions(
        concurrency,
        limit,
        declared,
        boundBy,
        connect,
        answer,
        quiet,
        timers,
        silence,
        trace,
        total);
  }

  /** The same for a target that is bound by these sources. */
  public WireOptions withBoundBy(Set<Source> sources) {
    return new WireOptions(
        concurrency,
        limit,
        choices,
        sources,
        connect,
        answer,
        quiet,
        timers,
        silence,
        trace,
        total);
  }

  /** The same with other waits for what is owed and for quiet. */
  public WireOptions withWaits(Duration forAnswer, Duration forQuiet) {
    return new WireOptions(
        concurrency,
        limit,
        choices,
        boundBy,
        connect,
        forAnswer,
        forQuiet,
        timers,
        silence,
        trace,
        total);
  }

  /** The same with other bounds on one connection and on the whole replay. */
  public WireOptions withBounds(Duration forTrace, Duration forTotal) {
    return new WireOptions(
        concurrency,
        limit,
        choices,
        boundBy,
        connect,
        answer,
        quiet,
        timers,
        silence,
        forTrace,
        forTotal);
  }

  /** The same for a target whose timers of these names run out within {@code within}. */
  public WireOptions withTimers(Set<String> names, Duration within) {
    return new WireOptions(
        concurrency, limit, choices, boundBy, connect, answer, quiet, names, within, trace, total);
  }
}
