package dev.framecheck.kit.html;

import dev.framecheck.traces.StateGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A state graph seen from afar: states that agree in connection state, message and frame in
 * progress are one place.
 *
 * @param places how many states are in each place
 * @param moves the transitions between each two places, in both roles
 * @param loops the transitions that stay in a place
 */
record GraphSummary(Map<Place, Integer> places, Map<Move, Tally> moves, Map<Place, Tally> loops) {

  /** Connection, message and frame states in the order in which a connection meets them. */
  private static final List<String> ORDER =
      List.of(
          "OPEN",
          "CLOSE_SENT",
          "FAILED",
          "ENDED",
          "CLOSED_BOTH",
          "NONE",
          "TEXT",
          "BINARY",
          "CONT",
          "PING",
          "PONG",
          "CLOSE",
          "RESERVED");

  static final Comparator<String> BY_ORDER =
      Comparator.comparingInt((String name) -> ORDER.contains(name) ? ORDER.indexOf(name) : 99)
          .thenComparing(Comparator.naturalOrder());

  /** States that agree in these three. */
  record Place(String conn, String message, String frame) implements Comparable<Place> {

    static Place of(StateGraph.State state) {
      return new Place(state.conn(), state.message(), state.frame());
    }

    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::conn, BY_ORDER)
          .thenComparing(Place::message, BY_ORDER)
          .thenComparing(Place::frame, BY_ORDER)
          .compare(this, other);
    }
  }

  /** From one place to another. */
  record Move(Place from, Place to) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      return Comparator.comparing(Move::from).thenComparing(Move::to).compare(this, other);
    }
  }

  /** How many transitions there are, and what became of them. */
  record Tally(int all, int run, int failed) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(all + other.all, run + other.run, failed + other.failed);
    }

    String tone() {
      if (failed > 0) {
        return "fail";
      }
      return run == 0 ? "none" : run < all ? "part" : "full";
    }

    String text() {
      return Numbers.count(all, "transition", "transitions")
          + ", "
          + Numbers.grouped(run)
          + " run"
          + (failed == 0 ? "" : ", " + Numbers.grouped(failed) + " failed");
    }
  }

  static GraphSummary of(StateGraph graph, GraphCoverage coverage) {
    Map<Place, Integer> places = new TreeMap<>();
    graph.states().forEach(state -> places.merge(Place.of(state), 1, Integer::sum));
    Map<Move, Tally> moves = new TreeMap<>();
    Map<Place, Tally> loops = new TreeMap<>();
    for (int i = 0; i < graph.edges().size(); i++) {
      Place from = Place.of(graph.states().get(graph.edges().get(i).from()));
      Place to = Place.of(graph.states().get(graph.edges().get(i).to()));
      Tally one = new Tally(1, coverage.isRun(i) ? 1 : 0, coverage.isFailed(i) ? 1 : 0);
      if (from.equals(to)) {
        loops.merge(from, one, Tally::plus);
      } else {
        moves.merge(new Move(from, to), one, Tally::plus);
      }
    }
    return new GraphSummary(places, moves, loops);
  }

  /** The connection states, in order. */
  SortedSet<String> conns() {
    SortedSet<String> conns = new TreeSet<>(BY_ORDER);
    places.keySet().forEach(place -> conns.add(place.conn()));
    return conns;
  }

  /** The transitions that leave a place, those that return to it included. */
  Tally leaving(Place place) {
    Tally sum = loops.getOrDefault(place, Tally.NONE);
    for (Map.Entry<Move, Tally> move : moves.entrySet()) {
      if (move.getKey().from().equals(place)) {
        sum = sum.plus(move.getValue());
      }
    }
    return sum;
  }

  /** The transitions from one connection state to another. */
  Tally between(String from, String to) {
    Tally sum = Tally.NONE;
    for (Map.Entry<Move, Tally> move : moves.entrySet()) {
      if (move.getKey().from().conn().equals(from) && move.getKey().to().conn().equals(to)) {
        sum = sum.plus(move.getValue());
      }
    }
    return sum;
  }

  /** All transitions. */
  Tally all() {
    Tally sum = Tally.NONE;
    for (Tally tally : moves.values()) {
      sum = sum.plus(tally);
    }
    for (Tally tally : loops.values()) {
      sum = sum.plus(tally);
    }
    return sum;
  }
}
