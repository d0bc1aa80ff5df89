package dev.framecheck.traces;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a log declares of a connection before its events.
 *
 * @param id names the connection in its log
 * @param topic whose machine the events belong to, such as {@code framing} or {@code closing}
 * @param role of the endpoint whose behaviour was recorded
 * @param limit bytes of the largest message that this endpoint accepts; empty where it isn't known
 * @param order how inputs and observations stand to each other
 * @param unlogged what was not recorded: types of inputs and observations, and {@link #CALLS}
 */
public record RecordedConnection(
    String id,
    String topic,
    Role role,
    OptionalLong limit,
    Order order,
    SortedSet<String> unlogged) {

  /** Stands for all calls of the application: {@code send}, {@code ping} and {@code close}. */
  public static final String CALLS = "calls";

  /** All that may be left out of a log. */
  public static final Set<String> OMISSIBLE =
      Set.of(
          CALLS, "deliver", "rejected", "release", "closed", "timeout", "stall", "drain", "effect");

  /** How inputs and observations stand to each other in a log. */
  public enum Order implements Named {
    /** What an input brings stands right behind it, before the next input. */
    STEP("step"),

    /**
     * What an input brings stands somewhere behind it. What goes to the peer has its order, and so
     * has what the application is told, but not one against the other.
     */
    CAUSAL("causal");

    private final String text;

    Order(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if the id is empty, the limit is negative, or a word in {@code
   *     unlogged} has no meaning
   */
  public RecordedConnection {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a connection needs an id");
    }
    if (limit.isPresent() && limit.getAsLong() < 0) {
      throw new IllegalArgumentException("limit is not negative, unlike " + limit.getAsLong());
    }
    unlogged = Collections.unmodifiableSortedSet(new TreeSet<>(unlogged));
    for (String word : unlogged) {
      if (!OMISSIBLE.contains(word)) {
        throw new IllegalArgumentException(
            "\"" + word + "\" is nothing that may be left out; " + new TreeSet<>(OMISSIBLE));
      }
    }
  }
}
