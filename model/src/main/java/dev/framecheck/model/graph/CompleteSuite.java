package dev.framecheck.model.graph;

import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.conformance.WpMethodTestsIterator;
import net.automatalib.util.automaton.minimizer.HopcroftMinimizer;
import net.automatalib.word.Word;

/**
 * The tests of the Wp-method for one role: an implementation that makes the default choices, treats
 * the inputs of a class alike, and has at most one state more than the minimal machine, passes all
 * of them only if it conforms. The tests are too many to be kept; each is made when it is asked
 * for, and every iteration gives the same ones in the same order.
 */
public final class CompleteSuite implements Iterable<Trace> {

  /** The implementation may have this many states more than the machine. */
  private static final int EXTRA_STATES = 1;

  /** What the machine gives out for an input that can't come in a state. */
  private static final String IMPOSSIBLE = "impossible";

  private final GraphIndex index;
  private final Tracer tracer;
  private final Role role;
  private final Resolved resolved;
  private final Alphabet<String> classes;
  private final CompactMealy<String, String> minimal;

  private CompleteSuite(
      GraphIndex index, Tracer tracer, Role role, Resolved resolved, Alphabet<String> classes) {
    this.index = index;
    this.tracer = tracer;
    this.role = role;
    this.resolved = resolved;
    this.classes = classes;
    this.minimal = HopcroftMinimizer.minimizeMealy(mealy(resolved, classes));
  }

  static CompleteSuite generate(GraphIndex index, Tracer tracer, Role role, Profile profile) {
    Resolved resolved = Resolved.of(index, role, profile);
    TreeSet<String> symbols = new TreeSet<>();
    resolved.machine().values().forEach(reactions -> symbols.addAll(reactions.keySet()));
    return new CompleteSuite(index, tracer, role, resolved, Alphabets.fromCollection(symbols));
  }

  private static CompactMealy<String, String> mealy(Resolved resolved, Alphabet<String> classes) {
    CompactMealy<String, String> mealy = new CompactMealy<>(classes);
    Map<Integer, Integer> states = new HashMap<>();
    for (int state : resolved.machine().keySet()) {
      boolean initial = state == resolved.initial();
      states.put(state, initial ? mealy.addInitialState() : mealy.addState());
    }
    resolved
        .machine()
        .forEach(
            (state, reactions) -> {
              Integer from = states.get(state);
              for (String symbol : classes) {
                StateGraph.Edge edge = reactions.get(symbol);
                if (edge == null) {
                  mealy.setTransition(from, symbol, from, IMPOSSIBLE);
                } else {
                  mealy.setTransition(from, symbol, states.get(edge.to()), resolved.output(edge));
                }
              }
            });
    return mealy;
  }

  /** Number of states of the minimal machine. */
  public int states() {
    return minimal.size();
  }

  /** Number of classes of inputs. */
  public int inputs() {
    return classes.size();
  }

  /** The tests, none of them twice. */
  @Override
  public Iterator<Trace> iterator() {
    return new Tests();
  }

  private final class Tests implements Iterator<Trace> {
    private final Iterator<Word<String>> words =
        new WpMethodTestsIterator<>(minimal, classes, EXTRA_STATES);
    private final Set<List<String>> given = new HashSet<>();
    private List<StateGraph.Edge> next = List.of();

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && words.hasNext()) {
        List<StateGraph.Edge> path = path(words.next());
        if (given.add(path.stream().map(edge -> Slugs.of(edge.in(), role)).toList())) {
          next = path;
        }
      }
      return !next.isEmpty();
    }

    @Override
    public Trace next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<StateGraph.Edge> path = next;
      next = List.of();
      StringBuilder steps = new StringBuilder();
      path.forEach(edge -> steps.append(Slugs.of(edge.in(), role)).append('\n'));
      String id =
          String.join(
              "/",
              index.graph().topic(),
              role.text(),
              "complete",
              Digest.hex(steps.toString(), 16));
      return tracer.trace(id, Suite.COMPLETE, path);
    }

    /** The steps of a test, up to the first input that can't come. */
    private List<StateGraph.Edge> path(Word<String> word) {
      List<StateGraph.Edge> path = new ArrayList<>();
      int state = resolved.initial();
      for (String symbol : word) {
        StateGraph.Edge edge = resolved.machine().getOrDefault(state, Map.of()).get(symbol);
        if (edge == null) {
          break;
        }
        path.add(edge);
        state = edge.to();
      }
      return path;
    }
  }
}
