package dev.framecheck.reference;

/**
 * Takes an {@link Endpoint}'s events, on the thread that called the endpoint and before that call
 * returns.
 */
@FunctionalInterface
public interface EventSink {

  /**
   * Takes one event. It may call the endpoint's methods for sending, and those that end it, but not
   * feed it bytes. It should not throw: what it throws passes through to the endpoint's caller, the
   * rest of that caller's bytes is lost, and there is nothing left but to {@linkplain
   * Endpoint#giveUp() give up}.
   */
  void accept(Event event);
}
