package dev.framecheck.cli.learn;

import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.DefaultQuery;
import dev.framecheck.cli.learn.LearnedMachine.Transition;
import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.automatalib.word.Word;

/**
 * Long words, drawn so that a hypothesis seldom expects the end before the last letter: most
 * letters are violations, and words drawn evenly would be over at once.
 */
final class RandomWalks {

  private static final int WALKS = 300;
  private static final int LENGTH = 12;
  private static final int BATCH = 50;

  private final MealyMembershipOracle<Letter, Heard> oracle;
  private final Random random;

  RandomWalks(MealyMembershipOracle<Letter, Heard> oracle, long seed) {
    this.oracle = oracle;
    this.random = new Random(seed);
  }

  /** A word that is answered otherwise than the hypothesis expects, if one of them is. */
  Optional<DefaultQuery<Letter, Word<Heard>>> counterexample(LearnedMachine hypothesis) {
    for (int i = 0; i < WALKS; i += BATCH) {
      List<List<Transition>> walks = new ArrayList<>();
      List<DefaultQuery<Letter, Word<Heard>>> queries = new ArrayList<>();
      for (int j = 0; j < BATCH; j++) {
        List<Transition> walk = walk(hypothesis);
        walks.add(walk);
        queries.add(
            new DefaultQuery<>(Word.fromList(walk.stream().map(Transition::letter).toList())));
      }
      oracle.processQueries(queries);
      for (int j = 0; j < BATCH; j++) {
        List<Heard> expected = walks.get(j).stream().map(Transition::heard).toList();
        if (!queries.get(j).getOutput().asList().equals(expected)) {
          return Optional.of(queries.get(j));
        }
      }
    }
    return Optional.empty();
  }

  /** A walk of lawful looking letters, and any letter at its end. */
  private List<Transition> walk(LearnedMachine machine) {
    List<Transition> walk = new ArrayList<>();
    int state = 0;
    int length = random.nextInt(LENGTH);
    while (walk.size() < length) {
      List<Transition> going =
          machine.transitions().get(state).stream().filter(step -> !step.heard().over()).toList();
      if (going.isEmpty()) {
        break;
      }
      walk.add(going.get(random.nextInt(going.size())));
      state = walk.get(walk.size() - 1).to();
    }
    List<Transition> all = machine.transitions().get(state);
    walk.add(all.get(random.nextInt(all.size())));
    return walk;
  }
}
