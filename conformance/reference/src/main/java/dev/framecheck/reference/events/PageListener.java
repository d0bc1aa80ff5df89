package dev.framecheck.reference.events;

/** A page's listener. */
@FunctionalInterface
public interface PageListener {

  /**
   * Takes an event. It may do to the socket, and to the scope, what a page may. What it throws is
   * reported to the scope, and keeps no other listener from the event.
   */
  void handle(PageEvent event);
}
