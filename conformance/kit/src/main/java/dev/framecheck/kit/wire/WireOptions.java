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
 * @param rate new connections in a second at most; 0 for as many as come about
 * @param seed what the order of the traces is drawn from; without it they are played as they come
 * @param orders whether the target's application starts the closing handshake when a text message
 *     tells it to, as WIRE.md says
 * @param probes whether a launched server is given what could make it spend memory without end
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
    Duration total,
    int rate,
    OptionalLong seed,
    boolean orders,
    boolean probes) {

  /** Sixteen connections, nothing known of the target, patience for a busy machine. */
  public static final WireOptions DEFAULT = new Builder().build();

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the concurrency, or a duration, is not positive
   */
  public WireOptions {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency is at least 1, not " + concurrency);
    }
    if (rate < 0) {
      throw new IllegalArgumentException("a rate is not negative, unlike " + rate);
    }
    for (Duration wait : new Duration[] {connect, answer, quiet, silence, trace, total}) {
      if (wait.isZero() || wait.isNegative()) {
        throw new IllegalArgumentException("a wait is positive, not " + wait);
      }
    }
    boundBy = Set.copyOf(boundBy);
    timers = Set.copyOf(timers);
  }

  /** Options that begin as these. */
  public Builder with() {
    Builder builder = new Builder();
    builder.concurrency = concurrency;
    builder.limit = limit;
    builder.choices = choices;
    builder.boundBy = boundBy;
    builder.connect = connect;
    builder.answer = answer;
    builder.quiet = quiet;
    builder.timers = timers;
    builder.silence = silence;
    builder.trace = trace;
    builder.total = total;
    builder.rate = rate;
    builder.seed = seed;
    builder.orders = orders;
    builder.probes = probes;
    return builder;
  }

  /** Makes options, one by one; what each means is said at {@link WireOptions}. */
  public static final class Builder {

    private int concurrency = 48;
    private OptionalLong limit = OptionalLong.empty();
    private ChoiceProfile choices = ChoiceProfile.UNKNOWN;
    private Set<Source> boundBy = EnumSet.of(Source.RFC, Source.DERIVED);
    private Duration connect = Duration.ofSeconds(5);
    private Duration answer = Duration.ofSeconds(2);
    private Duration quiet = Duration.ofMillis(250);
    private Set<String> timers = Set.of();
    private Duration silence = Duration.ofSeconds(2);
    private Duration trace = Duration.ofSeconds(20);
    private Duration total = Duration.ofMinutes(15);
    private int rate;
    private OptionalLong seed = OptionalLong.empty();
    private boolean orders;
    private boolean probes = true;

    private Builder() {}

    /** Connections at once. */
    public Builder concurrency(int connections) {
      concurrency = connections;
      return this;
    }

    /** The target's receive limit. */
    public Builder limit(long bytes) {
      limit = OptionalLong.of(bytes);
      return this;
    }

    /** What the target declares. */
    public Builder choices(ChoiceProfile declared) {
      choices = declared;
      return this;
    }

    /** Whose rules can fail the target. */
    public Builder boundBy(Set<Source> sources) {
      boundBy = sources;
      return this;
    }

    /** For connecting and the opening handshake. */
    public Builder connect(Duration wait) {
      connect = wait;
      return this;
    }

    /** For what the target owes. */
    public Builder answer(Duration wait) {
      answer = wait;
      return this;
    }

    /** For silence that no fence can tell. */
    public Builder quiet(Duration wait) {
      quiet = wait;
      return this;
    }

    /** Timers, and how long to wait for them. */
    public Builder timers(Set<String> names, Duration within) {
      timers = names;
      silence = within;
      return this;
    }

    /** The bound on one connection. */
    public Builder trace(Duration bound) {
      trace = bound;
      return this;
    }

    /** The bound on the whole replay. */
    public Builder total(Duration bound) {
      total = bound;
      return this;
    }

    /** New connections in a second at most; 0 for no bound. */
    public Builder rate(int connections) {
      rate = connections;
      return this;
    }

    /** What the order is drawn from. */
    public Builder seed(long number) {
      seed = OptionalLong.of(number);
      return this;
    }

    /** Whether the target's application does what it is told by messages. */
    public Builder orders(boolean taken) {
      orders = taken;
      return this;
    }

    /** Whether memory is looked at. */
    public Builder probes(boolean wanted) {
      probes = wanted;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public WireOptions build() {
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
          trace,
          total,
          rate,
          seed,
          orders,
          probes);
    }
  }
}
