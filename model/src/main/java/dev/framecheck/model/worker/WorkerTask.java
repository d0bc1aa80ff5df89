package dev.framecheck.model.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * Work that a child JVM can do. An implementation has a public constructor without parameters; one
 * instance serves one call.
 */
public interface WorkerTask {

  /**
   * Does the work.
   *
   * @param arguments what the parent passed; their meaning is the task's own
   * @param scratch an empty folder for this call, removed afterwards
   * @return the answer; its meaning is the task's own
   * @throws Exception if the work could not be done; the parent sees the message as {@link
   *     WorkerReply.Failed}
   */
  List<String> run(List<String> arguments, Path scratch) throws Exception;
}
