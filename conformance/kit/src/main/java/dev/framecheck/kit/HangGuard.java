package dev.framecheck.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in order on a thread of its own and does not wait for ever: when one item takes too
 * long, the thread is interrupted and left alone, the item gets a substitute, and a new thread goes
 * on with the next one.
 */
final class HangGuard<T, R> {

  private static final int BATCH = 256;

  private final Duration limit;
  private final Function<T, R> work;
  private final Function<T, R> substitute;

  HangGuard(Duration limit, Function<T, R> work, Function<T, R> substitute) {
    this.limit = limit;
    this.work = work;
    this.substitute = substitute;
  }

  /** Gives each item's result to {@code sink}, in order, on the caller's thread. */
  void run(List<T> items, BiConsumer<T, R> sink) {
    int next = 0;
    while (next < items.size()) {
      Worker worker = new Worker(items.subList(next, items.size()));
      worker.start();
      Outcome<R> outcome;
      while (next < items.size() && (outcome = worker.await()) != null) {
        sink.accept(items.get(next), outcome.value());
        next++;
      }
      if (next < items.size()) {
        worker.interrupt();
        sink.accept(items.get(next), substitute.apply(items.get(next)));
        next++;
      }
    }
  }

  private record Outcome<R>(@Nullable R result, @Nullable Throwable error) {

    R value() {
      if (error instanceof Error serious) {
        throw serious;
      }
      if (error instanceof RuntimeException mistake) {
        throw mistake;
      }
      if (result == null) {
        throw new IllegalStateException("the work gave no result", error);
      }
      return result;
    }
  }

  private final class Worker extends Thread {

    private final List<T> items;
    private final BlockingQueue<Outcome<R>> outcomes = new ArrayBlockingQueue<>(BATCH);

    Worker(List<T> items) {
      super("framecheck-replay");
      setDaemon(true);
      this.items = items;
    }

    @Override
    public void run() {
      try {
        for (T item : items) {
          outcomes.put(outcomeOf(item));
          if (isInterrupted()) {
            return;
          }
        }
      } catch (InterruptedException e) {
        // Given up: nobody waits for the rest.
        interrupt();
      }
    }

    private Outcome<R> outcomeOf(T item) {
      try {
        return new Outcome<>(work.apply(item), null);
      } catch (RuntimeException | Error e) {
        return new Outcome<>(null, e);
      }
    }

    @Nullable Outcome<R> await() {
      try {
        return outcomes.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        currentThread().interrupt();
        throw new TargetException("The replay was interrupted.", e);
      }
    }
  }
}
