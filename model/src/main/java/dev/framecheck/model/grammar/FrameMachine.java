package dev.framecheck.model.grammar;

import dev.framecheck.traces.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.minimizer.Block;
import net.automatalib.util.minimizer.MinimizationResult;
import net.automatalib.util.minimizer.Minimizer;

/**
 * The states of one role that lie between frames, with the frames that lead from one to another.
 */
final class FrameMachine {

  private final WholeFrames frames;

  /** The graph's numbers of the states, in the order in which they were found. */
  private final List<Integer> states = new ArrayList<>();

  private final Map<Integer, Integer> places = new HashMap<>();

  /** For each state, the frames of each symbol. */
  private final List<SortedMap<FrameSymbol, List<WholeFrames.Step>>> steps = new ArrayList<>();

  private FrameMachine(WholeFrames frames) {
    this.frames = frames;
  }

  /**
   * The table of a role.
   *
   * @throws UnfitMachineException if the machine is no function of the symbols
   */
  static MachineTable table(WholeFrames frames, Role role) {
    FrameMachine machine = new FrameMachine(frames);
    machine.explore(role);
    machine.requireOneOutcome();
    return machine.minimised(machine.symbols());
  }

  private void explore(Role role) {
    find(frames.initial(role));
    for (int place = 0; place < states.size(); place++) {
      SortedMap<FrameSymbol, List<WholeFrames.Step>> bySymbol = new TreeMap<>();
      for (WholeFrames.Step step : frames.from(states.get(place))) {
        bySymbol.computeIfAbsent(step.symbol(), symbol -> new ArrayList<>()).add(step);
        find(step.to());
      }
      steps.add(bySymbol);
    }
  }

  private void find(int number) {
    if (!places.containsKey(number)) {
      places.put(number, states.size());
      states.add(number);
    }
  }

  private void requireOneOutcome() {
    for (int place = 0; place < states.size(); place++) {
      for (List<WholeFrames.Step> same : steps.get(place).values()) {
        WholeFrames.Step first = same.get(0);
        for (WholeFrames.Step other : same) {
          if (other.outcome() != first.outcome()) {
            throw new UnfitMachineException(
                "symbol %s has two outcomes in %s: %s for (%s), and %s for (%s)"
                    .formatted(
                        first.symbol(),
                        name(place),
                        first.outcome().label(),
                        first.text(),
                        other.outcome().label(),
                        other.text()));
          }
        }
      }
    }
  }

  /**
   * The symbols that have a frame in every state in which frames are still read. Where they no
   * longer are, the model has a few late frames that stand for all.
   */
  private List<FrameSymbol> symbols() {
    SortedSet<FrameSymbol> symbols = new TreeSet<>();
    List<Integer> reading = new ArrayList<>();
    for (int place = 0; place < states.size(); place++) {
      if (!isOver(place)) {
        reading.add(place);
        symbols.addAll(steps.get(place).keySet());
      } else if (steps.get(place).isEmpty()) {
        throw new UnfitMachineException("the model has no frame in " + name(place));
      }
    }
    if (symbols.isEmpty()) {
      throw new UnfitMachineException("the model has no frame in " + name(0));
    }
    for (int place : reading) {
      for (FrameSymbol symbol : List.copyOf(symbols)) {
        if (!steps.get(place).containsKey(symbol)) {
          if (!symbol.isOptional()) {
            throw new UnfitMachineException(
                "the model has no frame for symbol " + symbol + " in " + name(place));
          }
          symbols.remove(symbol);
        }
      }
    }
    return List.copyOf(symbols);
  }

  private MachineTable minimised(List<FrameSymbol> symbols) {
    CompactMealy<FrameSymbol, Outcome> mealy = new CompactMealy<>(Alphabets.fromList(symbols));
    for (int place = 0; place < states.size(); place++) {
      mealy.addState();
    }
    mealy.setInitialState(0);
    for (int place = 0; place < states.size(); place++) {
      for (FrameSymbol symbol : symbols) {
        MachineTable.Row row = row(place, symbol);
        mealy.addTransition(place, symbol, row.to(), row.outcome());
      }
    }
    MinimizationResult<Integer, ?> classes = Minimizer.minimize(mealy.transitionGraphView(symbols));
    requireOneSuccessor(symbols, classes);
    return numbered(symbols, classes);
  }

  /** What comes of a symbol, by the first of its frames; the others are compared later. */
  private MachineTable.Row row(int place, FrameSymbol symbol) {
    List<WholeFrames.Step> same = steps.get(place).get(symbol);
    return same == null
        ? new MachineTable.Row(Outcome.IGNORED, place)
        : new MachineTable.Row(same.get(0).outcome(), place(same.get(0).to()));
  }

  private void requireOneSuccessor(
      List<FrameSymbol> symbols, MinimizationResult<Integer, ?> classes) {
    for (int place = 0; place < states.size(); place++) {
      for (FrameSymbol symbol : symbols) {
        List<WholeFrames.Step> same = steps.get(place).getOrDefault(symbol, List.of());
        for (WholeFrames.Step other : same) {
          int one = place(same.get(0).to());
          int two = place(other.to());
          if (!classes.getBlockForState(one).equals(classes.getBlockForState(two))) {
            throw new UnfitMachineException(
                "symbol %s has two meanings in %s: after (%s) and after (%s) the same frames have different outcomes"
                    .formatted(symbol, name(place), same.get(0).text(), other.text()));
          }
        }
      }
    }
  }

  /** One state for each class, in the order in which a breadth-first walk meets them. */
  private MachineTable numbered(List<FrameSymbol> symbols, MinimizationResult<Integer, ?> classes) {
    Map<Block<Integer, ?>, Integer> numbers = new HashMap<>();
    List<Integer> members = new ArrayList<>(List.of(0));
    numbers.put(classes.getBlockForState(0), 0);
    List<List<MachineTable.Row>> rows = new ArrayList<>();
    for (int number = 0; number < members.size(); number++) {
      List<MachineTable.Row> ofState = new ArrayList<>();
      for (FrameSymbol symbol : symbols) {
        MachineTable.Row row = row(members.get(number), symbol);
        Block<Integer, ?> target = classes.getBlockForState(row.to());
        Integer to = numbers.get(target);
        if (to == null) {
          to = members.size();
          numbers.put(target, to);
          members.add(row.to());
        }
        ofState.add(new MachineTable.Row(row.outcome(), to));
      }
      rows.add(ofState);
    }
    return new MachineTable(states.size(), symbols, rows);
  }

  private int place(int number) {
    return Objects.requireNonNull(places.get(number));
  }

  private boolean isOver(int place) {
    return Outcome.isOver(frames.state(states.get(place)));
  }

  private String name(int place) {
    return WholeFrames.name(frames.state(states.get(place)));
  }
}
