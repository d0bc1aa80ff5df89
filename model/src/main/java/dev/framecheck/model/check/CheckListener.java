package dev.framecheck.model.check;

/**
 * Hears of progress. Calls come from several threads, one at a time for each task; they should
 * return quickly.
 */
public interface CheckListener {

  /** Hears nothing. */
  CheckListener SILENT = new CheckListener() {};

  /**
   * So many tasks (models or mutants) are about to be done.
   *
   * @param tasks how many
   */
  default void planned(int tasks) {}

  /**
   * A task was handed to an engine; it may wait for a free JVM first.
   *
   * @param task its name
   */
  default void started(String task) {}

  /**
   * A task is done.
   *
   * @param task its name
   * @param result {@code pass}, {@code fail}, …
   * @param seconds wall time
   */
  default void finished(String task, String result, double seconds) {}
}
