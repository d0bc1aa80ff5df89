package dev.framecheck.kit.wire;

import dev.framecheck.kit.TargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does work on a fixed number of threads. */
final class Workers {

  private Workers() {}

  /** Gives each item to {@code work} once and waits for all; an unexpected fault is thrown here. */
  static <T> void run(String name, int threads, List<T> items, Consumer<T> work) {
    if (items.isEmpty()) {
      return;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(threads, items.size()),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    try {
      for (int i = 0; i < Math.min(threads, items.size()); i++) {
        running.add(
            pool.submit(
                () -> {
                  for (int item = next.getAndIncrement();
                      item < items.size();
                      item = next.getAndIncrement()) {
                    work.accept(items.get(item));
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("The replay was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trace could not be judged", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
