package dev.framecheck.model.graph.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.util.FP64;
import tlc2.value.impl.Value;
import util.SimpleFilenameToStream;

/**
 * Breadth-first walk over the states of one specification, on TLC's side of the class loader
 * border. Called through {@link Function}, with and for JDK types only.
 *
 * <p>States are numbered in the order in which they are found; the successors of a state are sorted
 * by their text first, so the numbers don't depend on TLC's order. With a guide only those
 * transitions are taken whose inputs it asks for.
 */
public final class TlcExplorer implements Function<Map<String, Object>, Map<String, Object>> {

  static final String MODULE = "module";
  static final String CONFIG = "config";
  static final String FOLDERS = "folders";
  static final String GUIDE = "guide";
  static final String LIMIT = "limit";
  static final String STATES = "states";
  static final String INITIAL = "initial";
  static final String EDGES = "edges";

  /**
   * The guide's position before it saw the initial state, which it is asked about like an input.
   */
  static final int START = -2;

  /** The guide goes no further. */
  static final int NOWHERE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Object> plainStates = new ArrayList<>();
  private final List<TLCState> states = new ArrayList<>();
  private final Map<Integer, List<Successor>> expanded = new HashMap<>();
  private final Map<Integer, List<List<Object>>> edges = new TreeMap<>();

  @Override
  public Map<String, Object> apply(Map<String, Object> request) {
    try {
      return explore(request);
    } catch (Exception e) {
      throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
  }

  private Map<String, Object> explore(Map<String, Object> request) throws Exception {
    FP64.Init(0);
    String[] folders = (String[]) request.get(FOLDERS);
    FastTool tool =
        new FastTool(
            (String) request.get(MODULE),
            (String) request.get(CONFIG),
            new SimpleFilenameToStream(folders));
    int initial = addInitial(tool);
    if (request.get(GUIDE) instanceof BiFunction<?, ?, ?> guide) {
      @SuppressWarnings("unchecked") // what the caller promises
      BiFunction<Integer, Object, Integer> typed = (BiFunction<Integer, Object, Integer>) guide;
      follow(tool, typed, initial);
    } else {
      takeAll(tool);
    }
    List<Object> all = new ArrayList<>();
    edges.values().forEach(all::addAll);
    Map<String, Object> answer = new HashMap<>();
    constant(tool, "Limit").ifPresent(limit -> answer.put(LIMIT, limit));
    answer.put(STATES, plainStates);
    answer.put(INITIAL, initial);
    answer.put(EDGES, all);
    return answer;
  }

  private int addInitial(FastTool tool) throws Exception {
    StateVec initial = tool.getInitStates();
    Map<String, TLCState> sorted = new TreeMap<>();
    for (int i = 0; i < initial.size(); i++) {
      TLCState state = initial.elementAt(i);
      if (tool.isInModel(state)) {
        sorted.put(TlaText.print(variable(state, "ep")), state);
      }
    }
    sorted.forEach(this::number);
    return sorted.size();
  }

  private void takeAll(FastTool tool) throws Exception {
    for (int next = 0; next < states.size(); next++) {
      for (Successor successor : successors(tool, next)) {
        take(next, successor);
      }
      expanded.remove(next);
    }
  }

  /** A state, and how far the guide has come there. */
  private record Visit(int state, int position) {}

  private void follow(FastTool tool, BiFunction<Integer, Object, Integer> guide, int initial)
      throws Exception {
    Deque<Visit> queue = new ArrayDeque<>();
    Set<Visit> seen = new HashSet<>();
    for (int state = 0; state < initial; state++) {
      queue.add(new Visit(state, guide.apply(START, plainStates.get(state))));
    }
    while (!queue.isEmpty()) {
      Visit visit = queue.remove();
      if (seen.add(visit)) {
        for (Successor successor : successors(tool, visit.state())) {
          Object input = ((Map<?, ?>) successor.label).get("in");
          int position = guide.apply(visit.position(), input);
          if (position != NOWHERE) {
            queue.add(new Visit(take(visit.state(), successor), position));
          }
        }
      }
    }
  }

  /** A transition from a state; its target has no number before it is taken. */
  private static final class Successor {
    private final String target;
    private final TLCState state;
    private final Object label;
    private int number = NOWHERE;

    Successor(String target, TLCState state, Object label) {
      this.target = target;
      this.state = state;
      this.label = label;
    }
  }

  /** All transitions from a state, each once, in the order of their text. */
  private List<Successor> successors(FastTool tool, int from) throws Exception {
    List<Successor> known = expanded.get(from);
    if (known != null) {
      return known;
    }
    TLCState state = states.get(from);
    Map<String, Successor> sorted = new TreeMap<>();
    for (Action action : tool.getActions()) {
      StateVec next = tool.getNextStates(action, state);
      for (int i = 0; i < next.size(); i++) {
        TLCState successor = next.elementAt(i);
        if (tool.isInModel(successor) && tool.isInActions(state, successor)) {
          String target = TlaText.print(variable(successor, "ep"));
          Object label = variable(successor, "io");
          sorted.put(TlaText.print(label) + '\n' + target, new Successor(target, successor, label));
        }
      }
    }
    List<Successor> all = List.copyOf(sorted.values());
    expanded.put(from, all);
    return all;
  }

  /** Makes the transition an edge of the graph, unless it is one; gives its target's number. */
  private int take(int from, Successor successor) {
    if (successor.number == NOWHERE) {
      successor.number = number(successor.target, successor.state);
      edges
          .computeIfAbsent(from, f -> new ArrayList<>())
          .add(List.of(from, successor.number, successor.label));
    }
    return successor.number;
  }

  private int number(String text, TLCState state) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    int number = states.size();
    numbers.put(text, number);
    states.add(state);
    plainStates.add(variable(state, "ep"));
    return number;
  }

  private static Object variable(TLCState state, String name) {
    Object value = state.lookup(name);
    if (value == null) {
      throw new IllegalArgumentException("the specification has no variable " + name);
    }
    Value normal = (Value) value;
    normal.deepNormalize();
    return PlainValues.of(normal);
  }

  /**
   * The value of a constant, or of a definition without parameters, if there is one of the name.
   */
  private static Optional<Object> constant(FastTool tool, String name) {
    for (OpDeclNode declared : tool.getRootModule().getConstantDecls()) {
      if (declared.getName().toString().equals(name)) {
        return Optional.of(PlainValues.of((Value) tool.lookup(declared, Context.Empty, false)));
      }
    }
    OpDefNode definition = tool.getRootModule().getOpDef(name);
    if (definition == null) {
      return Optional.empty();
    }
    return Optional.of(
        PlainValues.of((Value) tool.eval(definition.getBody(), Context.Empty, TLCState.Empty)));
  }
}
