package dev.framecheck.reference.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Lets one connection at a time connect to a destination (RFC 6455, 4.1), and a limited number in
 * all.
 *
 * <p>Whoever waits longest comes first among those that may go, and each turn ends: with success,
 * with failure, or when its time is up. So everybody's turn comes, also behind a destination that
 * hangs. How long a turn may take, how many may take theirs at once and how many may wait is this
 * project's choice. Not safe for use by several threads at once.
 *
 * @param <K> what tells connections apart; distinct among those that wait or connect
 */
public final class ConnectionQueue<K> {
  private final Limits limits;
  private final LongSupplier clock;
  private final Map<K, Destination> waiting = new LinkedHashMap<>();
  private final Map<K, Turn> connecting = new LinkedHashMap<>();

  private record Turn(Destination to, long since) {}

  /**
   * What a queue allows.
   *
   * @param connecting how many may connect at once, to all destinations together
   * @param waiting how many may wait
   * @param patience how long one turn may take
   */
  public record Limits(int connecting, int waiting, Duration patience) {

    /** 64 at once, 1024 waiting, and twenty seconds. */
    public static final Limits DEFAULT = new Limits(64, 1024, Duration.ofSeconds(20));

    /** Refuses a queue in which nobody could get on. */
    public Limits {
      if (connecting < 1 || waiting < 1 || patience.isNegative() || patience.isZero()) {
        throw new IllegalArgumentException(
            "limits that let nobody through: " + connecting + ", " + waiting + ", " + patience);
      }
    }
  }

  /**
   * An empty queue.
   *
   * @param clock the time in nanoseconds, such as {@link System#nanoTime()}
   */
  public ConnectionQueue(Limits limits, LongSupplier clock) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Takes a connection's wish to connect; {@link #next()} tells when its turn is.
   *
   * @return false if too many wait already, and this one is refused
   * @throws IllegalArgumentException if that connection waits or connects already
   */
  public boolean add(K connection, Destination to) {
    Objects.requireNonNull(to, "to");
    if (waiting.containsKey(connection) || connecting.containsKey(connection)) {
      throw new IllegalArgumentException("in the queue already: " + connection);
    }
    if (waiting.size() == limits.waiting()) {
      return false;
    }
    waiting.put(connection, to);
    return true;
  }

  /** Those whose turn begins now, in order; each of them is told once. */
  public List<K> next() {
    List<K> started = new ArrayList<>();
    Set<Destination> busy = busy();
    Iterator<Map.Entry<K, Destination>> each = waiting.entrySet().iterator();
    while (each.hasNext() && connecting.size() < limits.connecting()) {
      Map.Entry<K, Destination> entry = each.next();
      if (busy.add(entry.getValue())) {
        each.remove();
        connecting.put(entry.getKey(), new Turn(entry.getValue(), clock.getAsLong()));
        started.add(entry.getKey());
      }
    }
    return started;
  }

  /**
   * The connection is established, has failed, or is wanted no longer: its turn, or its wait, is
   * over. For a connection that is not in the queue nothing changes.
   */
  public void done(K connection) {
    waiting.remove(connection);
    connecting.remove(connection);
  }

  /** Ends the turns whose time is up; the caller has to fail these connections. */
  public List<K> expire() {
    long now = clock.getAsLong();
    List<K> expired = new ArrayList<>();
    connecting.forEach(
        (connection, turn) -> {
          if (now - turn.since() >= limits.patience().toNanos()) {
            expired.add(connection);
          }
        });
    expired.forEach(connecting::remove);
    return expired;
  }

  /** When the next turn's time is up, on the queue's clock; empty if nobody connects. */
  public OptionalLong nextDeadline() {
    // The longest turn is the first: all may take equally long.
    return connecting.values().stream()
        .mapToLong(turn -> turn.since() + limits.patience().toNanos())
        .findFirst();
  }

  /** How many connect. */
  public int connecting() {
    return connecting.size();
  }

  /** How many wait. */
  public int waiting() {
    return waiting.size();
  }

  private Set<Destination> busy() {
    Set<Destination> busy = new HashSet<>();
    connecting.values().forEach(turn -> busy.add(turn.to()));
    return busy;
  }
}
