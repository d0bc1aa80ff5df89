package dev.framecheck.model.worker;

import java.time.Duration;
import java.util.List;

/**
 * A task with its arguments and limits.
 *
 * @param profile which child may run it
 * @param task the class that does the work
 * @param arguments passed to {@link WorkerTask#run}
 * @param timeout how long the task may take; waiting for a free child doesn't count
 */
public record WorkerJob(
    WorkerProfile profile,
    Class<? extends WorkerTask> task,
    List<String> arguments,
    Duration timeout) {

  public WorkerJob {
    arguments = List.copyOf(arguments);
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a task needs time; its limit is " + timeout);
    }
  }
}
