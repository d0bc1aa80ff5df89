package dev.framecheck.reference.transport;

import dev.framecheck.reference.Event;

/**
 * Takes the events of a {@link Connection}, one at a time: those for the application, and also
 * those that the connection has itself obeyed.
 */
@FunctionalInterface
public interface ConnectionListener {

  /**
   * Takes one event. It may send; while it runs, no other thread can, and nothing is read. It
   * should not throw: that ends the connection.
   */
  void onEvent(Connection connection, Event event);
}
