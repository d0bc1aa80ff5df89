package dev.framecheck.cli.learn;

import de.learnlib.acex.AcexAnalyzers;
import de.learnlib.algorithm.LearningAlgorithm.MealyLearner;
import de.learnlib.algorithm.ttt.mealy.TTTLearnerMealy;
import de.learnlib.oracle.equivalence.MealyWpMethodEQOracle;
import de.learnlib.query.DefaultQuery;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.model.graph.WordJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.word.Word;
import org.jspecify.annotations.Nullable;

/** Learns one endpoint within bounds. */
public final class Learning {

  private static final int MORE_STATES = 1;
  private static final int BATCH = 64;
  private static final long SEED = 6455;

  /** A hypothesis that confirming refutes is refined so often at most. */
  private static final int MOST_REFUTATIONS = 20;

  private final Dialogues dialogues;
  private final WordJudge judge;
  private final List<Letter> letters;
  private final LearnBounds bounds;
  private final IntConsumer progress;

  /**
   * What is to be learned.
   *
   * @param letters what may be said
   * @param progress gets the number of conversations so far, from several threads
   */
  public Learning(
      Dialogues dialogues,
      WordJudge judge,
      List<Letter> letters,
      LearnBounds bounds,
      IntConsumer progress) {
    this.dialogues = dialogues;
    this.judge = judge;
    this.letters = List.copyOf(letters);
    this.bounds = bounds;
    this.progress = progress;
  }

  /**
   * Learns.
   *
   * @throws TargetException if the endpoint is gone, or not deterministic, or a bound is reached
   *     before there is a first hypothesis; the message is for the user
   */
  public Learned learn() {
    try (Interrogation oracle = new Interrogation(dialogues, judge, bounds, progress)) {
      return new Run(oracle).learned();
    }
  }

  /** One time of learning. */
  private final class Run {
    private final Interrogation oracle;
    private final MealyLearner<Letter, Heard> learner;
    private @Nullable LearnedMachine machine;
    private String incomplete = "";

    Run(Interrogation oracle) {
      this.oracle = oracle;
      this.learner =
          new TTTLearnerMealy<>(
              Alphabets.fromCollection(letters), oracle, AcexAnalyzers.BINARY_SEARCH_BWD);
    }

    Learned learned() {
      try {
        learner.startLearning();
        refine();
      } catch (BoundReachedException e) {
        incomplete = e.bound();
      }
      LearnedMachine last = machine;
      if (last == null) {
        throw new TargetException(
            "Nothing was learned of %s: %s before there was a first hypothesis."
                .formatted(dialogues.name(), incomplete));
      }
      return compared(last);
    }

    private LearnedMachine keep() {
      machine = LearnedMachine.of(learner.getHypothesisModel(), letters);
      return machine;
    }

    private void refine() {
      RandomWalks walks = new RandomWalks(oracle, SEED);
      var tests = new MealyWpMethodEQOracle<>(oracle, MORE_STATES, 0, BATCH);
      LearnedMachine hypothesis = keep();
      while (true) {
        DefaultQuery<Letter, Word<Heard>> query =
            walks
                .counterexample(hypothesis)
                .orElseGet(() -> tests.findCounterExample(learner.getHypothesisModel(), letters));
        if (query == null) {
          return;
        }
        learner.refineHypothesis(query);
        hypothesis = keep();
      }
    }

    /** Compares, and asks each difference once more; what refutes the hypothesis refines it. */
    private Learned compared(LearnedMachine first) {
      LearnedMachine current = first;
      for (int i = 0; ; i++) {
        Comparison comparison = Comparison.of(current, judge);
        List<List<Letter>> words =
            comparison.differences().stream().map(Difference::trace).toList();
        List<Optional<List<Heard>>> again = oracle.again(words);
        List<Difference> confirmed = new ArrayList<>();
        DefaultQuery<Letter, Word<Heard>> refutation = null;
        for (int j = 0; j < words.size(); j++) {
          Difference one = comparison.differences().get(j);
          boolean same = again.get(j).equals(Optional.of(one.heard()));
          confirmed.add(one.with(same));
          if (!same && refutation == null && again.get(j).isPresent()) {
            refutation = new DefaultQuery<>(Word.fromList(words.get(j)));
            refutation.answer(Word.fromList(again.get(j).get()));
          }
        }
        LearnedMachine better =
            refutation == null || i == MOST_REFUTATIONS ? null : refined(refutation);
        if (better == null) {
          return report(current, comparison, confirmed);
        }
        current = better;
      }
    }

    private @Nullable LearnedMachine refined(DefaultQuery<Letter, Word<Heard>> refutation) {
      if (!incomplete.isEmpty()) {
        // The learner stopped in the middle of something.
        return null;
      }
      try {
        if (!learner.refineHypothesis(refutation)) {
          return null;
        }
        refine();
      } catch (BoundReachedException e) {
        incomplete = e.bound();
      }
      return machine;
    }

    private Learned report(
        LearnedMachine current, Comparison comparison, List<Difference> differences) {
      return new Learned(
          dialogues.name(),
          current,
          letters.size(),
          oracle.asked(),
          oracle.seconds(),
          incomplete,
          comparison.compared(),
          comparison.leftOut(),
          differences);
    }
  }
}
