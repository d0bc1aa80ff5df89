package dev.framecheck.model.alloy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.worker.WorkerJob;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import dev.framecheck.model.worker.WorkerReply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Runs Alloy's commands, as many at once as the pool is wide. Safe for use by many threads; the
 * pool is the caller's to close.
 */
public final class AlloyEngine {

  private static final Duration PARSING = Duration.ofMinutes(1);
  private static final int FIELDS = 4;

  private final WorkerPool pool;
  private final WorkerProfile profile;

  /** An engine with both compilers, since a solver may run for long. */
  public AlloyEngine(WorkerPool pool) {
    this(pool, WorkerProfile.sustained());
  }

  /** An engine whose JVMs have given options. */
  public AlloyEngine(WorkerPool pool, WorkerProfile profile) {
    this.pool = pool;
    this.profile = profile;
  }

  /**
   * The commands of a file, in order.
   *
   * @throws SpecificationException if the file can't be read or isn't Alloy; the message names the
   *     place
   */
  public List<AlloyCommand> commands(Path file) {
    if (!Files.isReadable(file)) {
      throw new SpecificationException(file + " can't be read");
    }
    WorkerReply reply = submit(List.of(AlloyTask.LIST, absolute(file)), PARSING).join();
    if (!(reply instanceof WorkerReply.Answered answer)) {
      throw new IllegalStateException(file + ": " + failure(reply).describe());
    }
    refuseError(answer.parts());
    List<AlloyCommand> commands = new ArrayList<>();
    List<String> fields = answer.parts().subList(1, answer.parts().size());
    for (int i = 0; i < fields.size(); i += FIELDS) {
      commands.add(
          new AlloyCommand(
              i / FIELDS,
              fields.get(i),
              fields.get(i + 1).equals("check"),
              expectation(Integer.parseInt(fields.get(i + 2))),
              Integer.parseInt(fields.get(i + 3))));
    }
    return commands;
  }

  /** Alloy's own coding: -1 nothing, 0 no instance, otherwise an instance. */
  private static Optional<Boolean> expectation(int expects) {
    return expects < 0 ? Optional.empty() : Optional.of(expects > 0);
  }

  /** Runs a command of a file and waits for the result. */
  public AlloyResult run(Path file, AlloyCommand command, Duration timeout) {
    return submit(file, command, timeout).join();
  }

  /**
   * Queues a command of a file.
   *
   * @return completes with a result, whatever happens to the run
   */
  public CompletableFuture<AlloyResult> submit(Path file, AlloyCommand command, Duration timeout) {
    List<String> arguments =
        List.of(AlloyTask.RUN, absolute(file), String.valueOf(command.index()));
    return submit(arguments, timeout)
        .thenApply(reply -> new AlloyResult(command, outcome(reply), reply.seconds()));
  }

  /**
   * Enumerates the instances of a command of a model without time.
   *
   * @param expressions Alloy expressions and formulas, evaluated in each instance
   * @return for each instance what the expressions are in it, as {@link EnumerationTask} writes
   *     them; instances in which all are the same count once
   * @throws SpecificationException if the file is not Alloy, or an expression is none in it
   * @throws IllegalStateException if the enumeration broke off, or took too long
   */
  public List<List<String>> enumerate(
      Path file, String command, List<String> expressions, Duration timeout) {
    List<String> arguments = new ArrayList<>(List.of(absolute(file), command));
    arguments.addAll(expressions);
    WorkerReply reply =
        pool.submit(new WorkerJob(profile, EnumerationTask.class, arguments, timeout)).join();
    if (!(reply instanceof WorkerReply.Answered answer)) {
      throw new IllegalStateException(file + ": " + failure(reply).describe());
    }
    refuseError(answer.parts());
    List<String> values = answer.parts().subList(1, answer.parts().size());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i += expressions.size()) {
      rows.add(List.copyOf(values.subList(i, i + expressions.size())));
    }
    return rows;
  }

  private CompletableFuture<WorkerReply> submit(List<String> arguments, Duration timeout) {
    return pool.submit(new WorkerJob(profile, AlloyTask.class, arguments, timeout));
  }

  private static AlloyOutcome outcome(WorkerReply reply) {
    if (!(reply instanceof WorkerReply.Answered answer)) {
      return failure(reply);
    }
    List<String> parts = answer.parts();
    return switch (parts.get(0)) {
      case AlloyTask.SAT -> new AlloyOutcome.Satisfiable(parts.get(1), parts.get(2));
      case AlloyTask.UNSAT -> new AlloyOutcome.Unsatisfiable();
      default -> new AlloyOutcome.Failed(String.join(": ", parts.subList(1, parts.size())), false);
    };
  }

  private static AlloyOutcome failure(WorkerReply reply) {
    if (reply instanceof WorkerReply.TimedOut late) {
      return new AlloyOutcome.TimedOut(late.limit());
    }
    if (reply instanceof WorkerReply.Died died) {
      return died.outOfMemory()
          ? new AlloyOutcome.Failed("it ran out of memory", true)
          : new AlloyOutcome.Failed(died.describe(), false);
    }
    if (reply instanceof WorkerReply.Failed failed) {
      return new AlloyOutcome.Failed(failed.message(), false);
    }
    throw new AssertionError(reply);
  }

  private static void refuseError(List<String> parts) {
    if (parts.get(0).equals(AlloyTask.ERROR)) {
      throw new SpecificationException(
          parts.get(1) + ": " + parts.get(2).lines().findFirst().orElse(""));
    }
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }
}
