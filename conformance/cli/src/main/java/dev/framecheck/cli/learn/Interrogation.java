package dev.framecheck.cli.learn;

import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.Query;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.dialogue.Dialogue;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.model.graph.Letter;
import dev.framecheck.model.graph.WordJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import net.automatalib.word.Word;

/**
 * Asks the endpoint words, each in a conversation of its own, several at once where the endpoint
 * can. A word whose answer contradicts an earlier one is asked twice more; unless both times it is
 * answered as before, the endpoint is not deterministic, and can't be learned.
 */
final class Interrogation implements MealyMembershipOracle<Letter, Heard>, AutoCloseable {

  private static final int REPEATED = 2;
  private static final Duration LEAST_AGAIN = Duration.ofSeconds(10);

  private final Dialogues dialogues;
  private final WordJudge judge;
  private final LearnBounds bounds;
  private final IntConsumer progress;
  private final KnownAnswers known = new KnownAnswers();
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService pool;
  private final long start = System.nanoTime();

  Interrogation(Dialogues dialogues, WordJudge judge, LearnBounds bounds, IntConsumer progress) {
    this.dialogues = dialogues;
    this.judge = judge;
    this.bounds = bounds;
    this.progress = progress;
    this.pool =
        Executors.newFixedThreadPool(
            dialogues.most(),
            work -> {
              Thread thread = new Thread(work, "framecheck-learn");
              thread.setDaemon(true);
              return thread;
            });
  }

  int asked() {
    return asked.get();
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Answers all of them.
   *
   * @throws BoundReachedException if that takes more than may be asked
   * @throws TargetException if the endpoint is gone, or not deterministic
   */
  @Override
  public void processQueries(Collection<? extends Query<Letter, Word<Heard>>> queries) {
    List<Future<?>> running = new ArrayList<>();
    for (Query<Letter, Word<Heard>> query : queries) {
      if (dialogues.most() == 1 || queries.size() == 1) {
        answer(query);
      } else {
        running.add(pool.submit(() -> answer(query)));
      }
    }
    RuntimeException failure = null;
    for (Future<?> one : running) {
      try {
        if (failure == null) {
          one.get();
        } else {
          one.cancel(false);
        }
      } catch (ExecutionException e) {
        failure = failure(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = new TargetException("Interrupted.", e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void answer(Query<Letter, Word<Heard>> query) {
    List<Heard> answers = answers(query.getInput().asList());
    int from = query.getPrefix().length();
    query.answer(Word.fromList(answers.subList(from, answers.size())));
  }

  private List<Heard> answers(List<Letter> word) {
    Optional<List<Heard>> before = known.of(word);
    if (before.isPresent()) {
      return before.get();
    }
    List<Heard> answers = asked(word);
    Optional<Integer> contradiction = known.keep(word, answers);
    for (int i = 0; contradiction.isPresent() && i < REPEATED; i++) {
      List<Heard> again = asked(word);
      Optional<Integer> still = known.keep(word, again);
      if (still.isPresent()) {
        int at = still.get();
        throw new TargetException(
            "The target is not deterministic at %s: it showed %s, and at another time something else."
                .formatted(LearnWords.of(word.subList(0, at + 1)), LearnWords.of(again.get(at))));
      }
      answers = again;
    }
    return answers;
  }

  private List<Heard> asked(List<Letter> word) {
    if (seconds() > bounds.time().toMillis() / 1e3) {
      throw new BoundReachedException("the time of " + bounds.time().toSeconds() + " s was over");
    }
    if (asked.incrementAndGet() > bounds.queries()) {
      asked.decrementAndGet();
      throw new BoundReachedException(bounds.queries() + " conversations were held");
    }
    progress.accept(asked.get());
    return ask(word);
  }

  private List<Heard> ask(List<Letter> word) {
    List<Heard> answers = new ArrayList<>();
    try (Dialogue dialogue = dialogues.open()) {
      Optional<WordJudge.Position> position = Optional.of(judge.start());
      boolean over = false;
      for (Letter letter : word) {
        Heard heard =
            over
                ? Heard.NOTHING_MORE
                : dialogue.say(letter.inputs(), letter.bytes(), owed(position, letter));
        over = heard.over();
        position = position.flatMap(at -> judge.judge(at, letter, heard.out()).next());
        answers.add(heard);
      }
    }
    return answers;
  }

  /**
   * Asks words once more, whatever is known and however much was asked, but not for ever.
   *
   * @return for each word what was heard, or nothing if there was no time for it
   */
  List<Optional<List<Heard>>> again(List<List<Letter>> words) {
    List<Callable<List<Heard>>> tasks = new ArrayList<>();
    words.forEach(word -> tasks.add(() -> ask(word)));
    try {
      long millis = Math.max(LEAST_AGAIN.toMillis(), bounds.time().toMillis() / 2);
      List<Optional<List<Heard>>> answers = new ArrayList<>();
      for (Future<List<Heard>> one : pool.invokeAll(tasks, millis, TimeUnit.MILLISECONDS)) {
        answers.add(one.isCancelled() ? Optional.empty() : Optional.of(one.get()));
      }
      return answers;
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("Interrupted.", e);
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("a conversation failed", e.getCause());
  }

  private Dialogue.Owed owed(Optional<WordJudge.Position> position, Letter letter) {
    return switch (position.map(at -> judge.owed(at, letter)).orElse(WordJudge.Owed.PERHAPS)) {
      case NOTHING -> Dialogue.Owed.NOTHING;
      case PERHAPS -> Dialogue.Owed.PERHAPS;
      case SOMETHING -> Dialogue.Owed.SOMETHING;
    };
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
