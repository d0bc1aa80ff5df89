package dev.framecheck.cli.learn;

import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.model.graph.WordJudge;
import dev.framecheck.model.graph.WordJudge.Judged;
import dev.framecheck.model.graph.WordJudge.Standing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A learned machine beside the model: breadth first through the pairs of a learned state and the
 * states of the model in which such an endpoint may be, so that each differing transition has a
 * shortest word. Behind what the model forbids, and where its bounds leave letters out, nothing is
 * compared.
 *
 * @param differences one for each differing transition, those with the shortest words first
 * @param compared transitions that were compared
 * @param leftOut transitions of which the model says nothing
 */
record Comparison(
    List<Difference> differences, Set<LearnedMachine.Transition> compared, int leftOut) {

  Comparison {
    differences = List.copyOf(differences);
    compared = Set.copyOf(compared);
  }

  private record Pair(int state, WordJudge.Position position) {}

  private record Visit(Pair pair, List<Letter> word, List<Heard> heard) {}

  static Comparison of(LearnedMachine machine, WordJudge judge) {
    Map<LearnedMachine.Transition, Difference> differences = new LinkedHashMap<>();
    Set<LearnedMachine.Transition> compared = new HashSet<>();
    Set<LearnedMachine.Transition> leftOut = new HashSet<>();
    Set<Pair> seen = new HashSet<>();
    Deque<Visit> queue = new ArrayDeque<>();
    queue.add(new Visit(new Pair(0, judge.start()), List.of(), List.of()));
    while (!queue.isEmpty()) {
      Visit visit = queue.remove();
      if (!seen.add(visit.pair())) {
        continue;
      }
      for (LearnedMachine.Transition step : machine.transitions().get(visit.pair().state())) {
        Judged judged = judge.judge(visit.pair().position(), step.letter(), step.heard().out());
        List<Letter> word = longer(visit.word(), step.letter());
        List<Heard> heard = longer(visit.heard(), step.heard());
        if (judged.standing() == Standing.LEFT_OUT) {
          leftOut.add(step);
          continue;
        }
        compared.add(step);
        if (judged.standing() != Standing.RECOMMENDED) {
          differences.merge(step, difference(step, judged, word, heard), Comparison::worse);
        }
        if (!step.heard().over() && judged.next().isPresent()) {
          queue.add(new Visit(new Pair(step.to(), judged.next().get()), word, heard));
        }
      }
    }
    leftOut.removeAll(compared);
    return new Comparison(List.copyOf(differences.values()), compared, leftOut.size());
  }

  private static Difference difference(
      LearnedMachine.Transition step, Judged judged, List<Letter> word, List<Heard> heard) {
    Difference.Strength strength =
        judged.standing() == Standing.PERMITTED
            ? Difference.Strength.SHOULD
            : judged.binding() ? Difference.Strength.MUST : Difference.Strength.OBSERVED;
    return new Difference(step, strength, word, heard, judged.expected(), judged.clauses(), false);
  }

  private static Difference worse(Difference one, Difference other) {
    return other.strength().compareTo(one.strength()) < 0 ? other : one;
  }

  private static <T> List<T> longer(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}
