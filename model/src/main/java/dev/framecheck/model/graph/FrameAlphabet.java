package dev.framecheck.model.graph;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.StateGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The letters for which an endpoint is learned: whole frames of the model, one for each class.
 *
 * <p>Two frames are of one class when their headers keep and break the same rules, and the model
 * permits the same for both wherever at most one frame came before, apart from contents, and a text
 * that goes on after them is in the same state. The representative is the shortest, then the first
 * by name.
 *
 * <p><b>What that hides.</b> A frame comes whole and at once, so no letter ends inside a frame;
 * none is longer than {@link #LONGEST}, so limits are not learned; and a fault that concerns some
 * members of a class and not its representative is not seen. The corpus is for those.
 */
public final class FrameAlphabet {

  /** What surely arrives in one piece, in bytes of payload. */
  private static final long LONGEST = 1024;

  private static final String BETWEEN = "NONE";
  private static final String OPEN = "OPEN";
  private static final int FIRST_CONTROL = 8;
  private static final int LONGEST_CONTROL = 125;

  private final GraphIndex index;
  private final Role role;
  private final LetterRuns runs;
  private final Map<String, Letter> frames = new TreeMap<>();

  private FrameAlphabet(GraphIndex index, Role role) {
    this.index = index;
    this.role = role;
    this.runs = new LetterRuns(index);
  }

  /**
   * The letters for an endpoint in this role, in the order of their names.
   *
   * @throws IllegalArgumentException if the graph has no such role
   */
  public static List<Letter> of(StateGraph graph, Role role) {
    return new FrameAlphabet(new GraphIndex(graph), role).letters();
  }

  private List<Letter> letters() {
    List<Integer> places = places();
    Map<String, Letter> byClass = new HashMap<>();
    for (Letter frame : frames.values()) {
      byClass.merge(signature(frame, places), frame, FrameAlphabet::shorter);
    }
    List<Letter> letters = new ArrayList<>(byClass.values());
    letters.sort(Comparator.comparing(Letter::name));
    letters.add(new Letter("endOfStream", List.of(new Input.EndOfStream()), ByteRuns.EMPTY));
    return List.copyOf(letters);
  }

  /** Where a connection starts, and where one frame leads that leaves it open and owes nothing. */
  private List<Integer> places() {
    int initial = index.initial(role);
    Set<Integer> places = new LinkedHashSet<>(List.of(initial));
    for (Letter frame : frames(initial)) {
      frames.putIfAbsent(frame.name(), frame);
      runs.from(initial, frame).stream()
          .flatMap(Set::stream)
          .forEach(
              run -> {
                StateGraph.State state = index.state(run.state());
                if (state.conn().equals(OPEN) && state.frame().equals(BETWEEN)) {
                  places.add(run.state());
                }
              });
    }
    for (int place : places) {
      frames(place).forEach(frame -> frames.putIfAbsent(frame.name(), frame));
    }
    return List.copyOf(places);
  }

  /** The whole frames that the model has in a state. */
  private List<Letter> frames(int state) {
    List<Letter> found = new ArrayList<>();
    index
        .reactions(state)
        .forEach(
            (in, edges) -> {
              if (in instanceof Input.Header header
                  && Long.compareUnsigned(header.length(), LONGEST) <= 0) {
                payloads(header, edges).forEach(payload -> found.add(frame(header, payload)));
              }
            });
    return found;
  }

  private Set<Optional<Input.Payload>> payloads(Input.Header header, List<StateGraph.Edge> edges) {
    if (header.length() == 0) {
      return Set.of(Optional.empty());
    }
    Set<Optional<Input.Payload>> payloads = new LinkedHashSet<>();
    for (StateGraph.Edge edge : edges) {
      for (Input in : index.reactions(edge.to()).keySet()) {
        if (in instanceof Input.Payload payload && payload.payload().size() == header.length()) {
          payloads.add(Optional.of(payload));
        }
      }
    }
    return payloads;
  }

  private Letter frame(Input.Header header, Optional<Input.Payload> payload) {
    String slug = Slugs.of(header, role).substring("header.".length());
    String name = slug + payload.map(one -> "." + Slugs.of(one.payload())).orElse("");
    WireBytes wire = new WireBytes(name);
    ByteRuns bytes = wire.next(header);
    List<Input> inputs = new ArrayList<>(List.of(header));
    if (payload.isPresent()) {
      inputs.add(payload.get());
      bytes = bytes.concat(wire.next(payload.get()));
    }
    return new Letter(name, inputs, bytes);
  }

  private String signature(Letter frame, List<Integer> places) {
    Map<Integer, String> permitted = new LinkedHashMap<>();
    for (int place : places) {
      permitted.put(place, runs.from(place, frame).map(this::words).orElse("left out"));
    }
    return permitted.toString() + rules(frame) + textAfter(frame);
  }

  private String words(Set<LetterRuns.Run> permitted) {
    return permitted.stream()
        .map(
            run -> {
              StateGraph.State state = index.state(run.state());
              return List.of(
                      run.out(),
                      run.grade(),
                      run.clauses(),
                      run.source(),
                      run.choices(),
                      state.conn(),
                      state.message())
                  .toString();
            })
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  /**
   * Which rules of a header's own it keeps: several have the same clause and the same reactions,
   * and an endpoint may know one and not the other.
   */
  private static List<Boolean> rules(Letter frame) {
    Input.Header header = (Input.Header) frame.inputs().get(0);
    boolean control = header.opcode() >= FIRST_CONTROL;
    return List.of(
        control,
        header.rsv() == 0,
        InputClass.isReserved(header.opcode()),
        header.masked(),
        header.minimal(),
        control && !header.fin(),
        control && header.length() > LONGEST_CONTROL);
  }

  /** What a frame that another one may continue leaves of a text. */
  private static String textAfter(Letter frame) {
    boolean goesOn =
        frame.inputs().get(0) instanceof Input.Header header
            && !header.fin()
            && header.opcode() < FIRST_CONTROL;
    return goesOn && frame.inputs().size() > 1 && frame.inputs().get(1) instanceof Input.Payload p
        ? TextKind.of(p.payload()).name()
        : "";
  }

  private static Letter shorter(Letter one, Letter other) {
    return Comparator.comparingLong((Letter letter) -> letter.bytes().size())
                .thenComparing(Letter::name)
                .compare(one, other)
            <= 0
        ? one
        : other;
  }
}
