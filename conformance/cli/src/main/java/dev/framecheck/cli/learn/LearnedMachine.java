package dev.framecheck.cli.learn;

import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.automatalib.automaton.transducer.MealyMachine;

/**
 * A learned machine, its states numbered in the order in which they are reached. Immutable.
 *
 * @param letters its alphabet
 * @param transitions those of each state, one for each letter, in the order of the letters
 */
public record LearnedMachine(List<Letter> letters, List<List<Transition>> transitions) {

  /** What is heard after a letter in a state, and the state after it. */
  public record Transition(int from, Letter letter, Heard heard, int to) {}

  /** Copies the lists. */
  public LearnedMachine {
    letters = List.copyOf(letters);
    transitions = transitions.stream().map(List::copyOf).toList();
  }

  static <S, T> LearnedMachine of(MealyMachine<S, Letter, T, Heard> machine, List<Letter> letters) {
    S initial = Objects.requireNonNull(machine.getInitialState(), "a hypothesis has a start");
    Map<S, Integer> numbers = new HashMap<>(Map.of(initial, 0));
    Deque<S> queue = new ArrayDeque<>(List.of(initial));
    List<List<Transition>> all = new ArrayList<>();
    while (!queue.isEmpty()) {
      S state = queue.remove();
      List<Transition> leaving = new ArrayList<>();
      for (Letter letter : letters) {
        S next = Objects.requireNonNull(machine.getSuccessor(state, letter), "it is complete");
        Heard heard = Objects.requireNonNull(machine.getOutput(state, letter), "it is complete");
        if (!numbers.containsKey(next)) {
          numbers.put(next, numbers.size());
          queue.add(next);
        }
        leaving.add(new Transition(all.size(), letter, heard, numbers.get(next)));
      }
      all.add(leaving);
    }
    return new LearnedMachine(letters, all);
  }

  /** How many states it has. */
  public int states() {
    return transitions.size();
  }

  /** A shortest word to each state. */
  public List<List<Letter>> access() {
    Map<Integer, List<Letter>> words = new HashMap<>(Map.of(0, List.of()));
    // States are numbered in the order in which they are reached, so each comes after its word.
    for (int state = 0; state < states(); state++) {
      for (Transition step : transitions.get(state)) {
        List<Letter> before = words.getOrDefault(state, List.of());
        words.computeIfAbsent(
            step.to(), to -> Stream.concat(before.stream(), Stream.of(step.letter())).toList());
      }
    }
    return IntStream.range(0, states())
        .mapToObj(state -> words.getOrDefault(state, List.of()))
        .toList();
  }

  /** Whether nothing can be said in a state any more. */
  public boolean isOver(int state) {
    return transitions.get(state).stream()
        .allMatch(transition -> transition.heard().equals(Heard.NOTHING_MORE));
  }
}
