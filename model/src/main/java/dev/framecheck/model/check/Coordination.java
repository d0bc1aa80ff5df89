package dev.framecheck.model.check;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.worker.WorkerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Several checks under way at once; the pool of JVMs behind the engines bounds what really runs.
 */
final class Coordination {

  private Coordination() {}

  /**
   * Applies a function to each element, at once, and waits for all.
   *
   * @return the values in the elements' order
   * @throws SpecificationException if one of the calls does
   */
  static <T, R> List<R> all(List<T> elements, Function<T, R> function) {
    // Threads in order of the elements; each only waits for an engine.
    ExecutorService threads = Executors.newCachedThreadPool(Coordination::daemon);
    try {
      List<CompletableFuture<R>> calls = new ArrayList<>();
      for (T element : elements) {
        calls.add(CompletableFuture.supplyAsync(() -> function.apply(element), threads));
      }
      return calls.stream().map(Coordination::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The options for a complete exploration, or one of large bounds: a JVM for long runs, unless the
   * caller chose one.
   */
  static TlcOptions forLongRun(TlcOptions options) {
    return options.profile().equals(TlcOptions.DEFAULT.profile())
        ? options.withProfile(WorkerProfile.sustained())
        : options;
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof SpecificationException problem) {
        throw problem;
      }
      throw e;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "coordination");
    thread.setDaemon(true);
    return thread;
  }
}
