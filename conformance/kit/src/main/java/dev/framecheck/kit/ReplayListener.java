package dev.framecheck.kit;

/**
 * Is told of each verdict as it falls, for a progress display; called from one thread at a time.
 */
@FunctionalInterface
public interface ReplayListener {

  /** A listener that does nothing. */
  ReplayListener NONE = result -> {};

  /** A verdict fell. */
  void judged(TraceResult result);
}
