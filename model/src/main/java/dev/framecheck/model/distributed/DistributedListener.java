package dev.framecheck.model.distributed;

/** Hears of a distributed run. Calls come from several threads. */
public interface DistributedListener {

  /** Hears nothing. */
  DistributedListener SILENT = new DistributedListener() {};

  /**
   * The server waits for workers; local ones start by themselves.
   *
   * @param model what is checked
   * @param command starts a worker on another host that has the same TLC; it ends with the run
   */
  default void serving(String model, String command) {}
}
