package dev.framecheck.targets.survey;

import dev.framecheck.kit.ReplayListener;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.targets.fetch.TargetCache;
import dev.framecheck.targets.launch.Launcher;
import dev.framecheck.targets.list.Target;
import dev.framecheck.traces.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judges many implementations, a few at once, each in bounded time. */
public final class Surveyor {

  private final TargetCache cache;
  private final List<Trace> traces;
  private final WireOptions options;

  /**
   * A surveyor.
   *
   * @param traces what to replay; of them each target gets those of its role
   * @param options how to judge each target
   */
  public Surveyor(TargetCache cache, List<Trace> traces, WireOptions options) {
    this.cache = cache;
    this.traces = List.copyOf(traces);
    this.options = options;
  }

  /**
   * How a target is judged.
   *
   * @param traces which of the traces of its role it gets
   * @param memory whether it is looked at what it keeps in memory
   */
  public record Plan(Predicate<Trace> traces, boolean memory) {}

  /** Is told what the survey is doing; by several threads. */
  public interface Listener {
    /** A target's turn has come. */
    void started(Target target);

    /** It is done with. */
    void finished(Outcome outcome);
  }

  /**
   * Judges the targets.
   *
   * @param jobs how many at once
   * @return an outcome for each, in their order
   */
  public List<Outcome> survey(List<Target> targets, int jobs, Listener listener)
      throws InterruptedException {
    Plan all = new Plan(trace -> true, options.probes());
    return survey(targets, target -> all, jobs, listener);
  }

  /**
   * Judges the targets, each by a plan of its own.
   *
   * @param jobs how many at once
   * @return an outcome for each, in their order
   */
  public List<Outcome> survey(
      List<Target> targets, Function<Target, Plan> plans, int jobs, Listener listener)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Outcome>> tasks = new ArrayList<>();
      for (Target target : targets) {
        tasks.add(
            workers.submit(
                () -> {
                  listener.started(target);
                  Outcome outcome = judge(target, plans.apply(target));
                  listener.finished(outcome);
                  return outcome;
                }));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> task : tasks) {
        outcomes.add(task.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the survey broke down", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private Outcome judge(Target target, Plan plan) {
    Optional<String> missing = Launcher.missing(target);
    if (missing.isPresent()) {
      return Outcome.without(target, Outcome.State.SKIPPED, missing.get());
    }
    List<Trace> own =
        traces.stream()
            .filter(trace -> trace.role() == target.role())
            .filter(plan.traces())
            .toList();
    try {
      return Outcome.of(
          target,
          TargetCatalog.replay(
              target,
              cache,
              own,
              options.with().probes(plan.memory()).build(),
              ReplayListener.NONE));
    } catch (TargetException e) {
      return Outcome.without(target, Outcome.State.BROKEN, String.valueOf(e.getMessage()));
    }
  }
}
