package dev.framecheck.model.worker;

import java.time.Duration;
import java.util.List;

/** How a task given to the pool ended. Exactly one of these, always: the pool never hangs. */
public sealed interface WorkerReply {

  /** Wall time from the moment the task was handed to a child, in seconds. */
  double seconds();

  /**
   * The task answered.
   *
   * @param parts the task's answer
   * @param seconds wall time of the task
   */
  record Answered(List<String> parts, double seconds) implements WorkerReply {
    public Answered {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The task threw an exception, or no child could be started for it.
   *
   * @param message one sentence
   * @param seconds wall time of the task
   */
  record Failed(String message, double seconds) implements WorkerReply {}

  /**
   * The child ended without an answer: killed from outside, crashed, or out of memory.
   *
   * @param exitCode the child's exit code; 128 + n for signal n
   * @param lastWords the end of what it wrote to its standard error
   * @param seconds wall time until its end
   */
  record Died(int exitCode, String lastWords, double seconds) implements WorkerReply {

    /** The exit code of a JVM that ends because of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY_EXIT = 3;

    /** One sentence: the exit code, and the last line that the child wrote, if there is one. */
    public String describe() {
      String line = lastWords.lines().reduce("", (first, last) -> last);
      return "its JVM ended with exit code " + exitCode + (line.isBlank() ? "" : " (" + line + ")");
    }

    /** Whether the child ended because its heap was full. */
    public boolean outOfMemory() {
      return exitCode == OUT_OF_MEMORY_EXIT;
    }
  }

  /**
   * The task outlived its time, and its child was killed.
   *
   * @param limit the time it had
   * @param seconds wall time until the kill
   */
  record TimedOut(Duration limit, double seconds) implements WorkerReply {}
}
