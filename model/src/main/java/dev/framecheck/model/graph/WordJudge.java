package dev.framecheck.model.graph;

import dev.framecheck.model.graph.extraction.ClauseOrder;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says of an endpoint that is given letters whether the model permits what it shows: ioco, letter
 * by letter. Contents don't count here; whoever observes has compared them with what was sent. Safe
 * to share between threads.
 */
public final class WordJudge {

  private final GraphIndex index;
  private final LetterRuns runs;
  private final Role role;

  /** A judge of endpoints in one role, by the graph of a correct model. */
  public WordJudge(StateGraph graph, Role role) {
    this.index = new GraphIndex(graph);
    this.runs = new LetterRuns(index);
    this.role = role;
  }

  /**
   * The states of the model in which an endpoint may be.
   *
   * @param states numbers of states; never empty
   */
  public record Position(SortedSet<Integer> states) {}

  /** How the model stands to what was shown. */
  public enum Standing {
    /** Every MUST and every SHOULD is kept. */
    RECOMMENDED,
    /** A SHOULD is not kept. */
    PERMITTED,
    /** The model permits it in no state in which the endpoint may be. */
    FORBIDDEN,
    /** The bounds of the model leave this letter out here. */
    LEFT_OUT
  }

  /** What is owed after a letter, before anything is shown. */
  public enum Owed {
    /** Silence is all that is permitted. */
    NOTHING,
    /** Silence is permitted, and something else too; or nobody knows. */
    PERHAPS,
    /** Silence is not permitted. */
    SOMETHING
  }

  /**
   * A judgement.
   *
   * @param next where the endpoint may be now; empty when nothing is known any more
   * @param expected each permitted behaviour once, without contents, the recommended ones first
   * @param clauses of what is expected, ascending
   * @param binding whether a rule of the standard is behind one of them, and not only one of this
   *     project
   */
  public record Judged(
      Standing standing,
      Optional<Position> next,
      List<List<Observation>> expected,
      List<String> clauses,
      boolean binding) {}

  /** Where a connection starts. */
  public Position start() {
    return new Position(new TreeSet<>(Set.of(index.initial(role))));
  }

  /** What is owed after a letter. */
  public Owed owed(Position position, Letter letter) {
    Optional<List<LetterRuns.Run>> all = runs(position, letter);
    if (all.isEmpty()) {
      return Owed.PERHAPS;
    }
    boolean some = all.get().stream().anyMatch(run -> !run.out().isEmpty());
    boolean none = all.get().stream().anyMatch(run -> run.out().isEmpty());
    return !some ? Owed.NOTHING : none ? Owed.PERHAPS : Owed.SOMETHING;
  }

  /** Judges what was shown after a letter; {@code out} has no contents. */
  public Judged judge(Position position, Letter letter, List<Observation> out) {
    Optional<List<LetterRuns.Run>> all = runs(position, letter);
    if (all.isEmpty()) {
      return new Judged(Standing.LEFT_OUT, Optional.empty(), List.of(), List.of(), false);
    }
    List<LetterRuns.Run> permitted = all.get();
    SortedSet<Integer> states = new TreeSet<>();
    Grade best = Grade.PERMITTED;
    for (LetterRuns.Run run : permitted) {
      if (Belief.compatible(run.out(), out)) {
        states.add(run.state());
        best = run.grade().compareTo(best) < 0 ? run.grade() : best;
      }
    }
    Standing standing =
        states.isEmpty()
            ? Standing.FORBIDDEN
            : best == Grade.RECOMMENDED ? Standing.RECOMMENDED : Standing.PERMITTED;
    return new Judged(
        standing,
        states.isEmpty() ? Optional.empty() : Optional.of(new Position(states)),
        expected(permitted),
        clauses(permitted),
        permitted.stream().anyMatch(run -> run.source() != Source.POLICY));
  }

  private static List<List<Observation>> expected(List<LetterRuns.Run> permitted) {
    Set<List<Observation>> expected = new LinkedHashSet<>();
    permitted.stream()
        .sorted(Comparator.comparing(LetterRuns.Run::grade))
        .forEach(run -> expected.add(run.out()));
    return List.copyOf(expected);
  }

  private static List<String> clauses(List<LetterRuns.Run> permitted) {
    return permitted.stream()
        .flatMap(run -> run.clauses().stream())
        .distinct()
        .sorted(ClauseOrder.INSTANCE)
        .toList();
  }

  private Optional<List<LetterRuns.Run>> runs(Position position, Letter letter) {
    List<LetterRuns.Run> all = new ArrayList<>();
    for (int state : position.states()) {
      Optional<Set<LetterRuns.Run>> some = runs.from(state, letter);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(some.get());
    }
    return Optional.of(all);
  }
}
