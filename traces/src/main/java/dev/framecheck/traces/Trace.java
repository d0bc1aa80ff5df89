package dev.framecheck.traces;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One path through a checked model: what reaches an endpoint, and every reaction that is permitted
 * there.
 *
 * @param id permanent and semantic; never depends on the trace's position in a file
 * @param topic the topic of the model, such as {@code framing}
 * @param model the name of the model
 * @param role the role of the endpoint under test
 * @param goal index of the step that the trace is about
 * @param choices the lawful choices that the path relies on, value by dimension
 * @param clauses clauses of the standard that the goal step tests, ascending
 * @param threats ids of the threats and questions it belongs to, ascending
 * @param limit largest message, in bytes, that the endpoint must be configured to accept
 * @param needs what a target must offer: words such as {@link #NEEDS_CALL}, ascending
 * @param steps at least one
 * @param end the state after the last step
 */
public record Trace(
    String id,
    String topic,
    String model,
    Role role,
    Suite suite,
    int goal,
    SortedMap<String, String> choices,
    List<String> clauses,
    List<String> threats,
    long limit,
    List<String> needs,
    List<Step> steps,
    End end) {

  /** The target's receive limit can be set. */
  public static final String NEEDS_LIMIT = "limit";

  /** The application side of the target can be driven. */
  public static final String NEEDS_CALL = "call";

  /** The target's timers can be made to run out, or waited for. */
  public static final String NEEDS_TIMERS = "timers";

  /** The target's writes can be made to block and to go on. */
  public static final String NEEDS_WRITES = "writes";

  /** The opening handshake itself can be driven: the target is not yet an open connection. */
  public static final String NEEDS_OPENING = "opening";

  /** The target is a whole browser. */
  public static final String NEEDS_BROWSER = "browser";

  /** The target's buffers, its allocator and its clock can be driven one at a time. */
  public static final String NEEDS_FLOW = "flow";

  /** Scripts of a page can be run between its events, and within their dispatch. */
  public static final String NEEDS_PAGE = "page";

  /**
   * Copies the collections and checks the goal.
   *
   * @throws IllegalArgumentException if the id is empty, the limit is negative, or no step is the
   *     goal
   */
  public Trace {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a trace needs an id");
    }
    if (limit < 0) {
      throw new IllegalArgumentException("limit is not negative, unlike " + limit);
    }
    choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    clauses = List.copyOf(clauses);
    threats = List.copyOf(threats);
    needs = List.copyOf(needs);
    steps = List.copyOf(steps);
    if (goal < 0 || goal >= steps.size()) {
      throw new IllegalArgumentException(
          "goal is the index of a step, and there is no step " + goal + " of " + steps.size());
    }
  }

  /** The step that the trace is about. */
  public Step goalStep() {
    return steps.get(goal);
  }

  /**
   * Whether every choice that the path relies on agrees with {@code profile}, value by dimension.
   */
  public boolean agreesWith(Map<String, String> profile) {
    return choices.entrySet().stream()
        .allMatch(
            choice ->
                profile.getOrDefault(choice.getKey(), choice.getValue()).equals(choice.getValue()));
  }

  /**
   * The state in which a trace leaves the endpoint.
   *
   * @param conn connection state
   * @param message kind of the message in progress, {@code NONE} between messages
   * @param frame opcode class of the frame in progress, {@code NONE} between frames
   */
  public record End(String conn, String message, String frame) {}
}
