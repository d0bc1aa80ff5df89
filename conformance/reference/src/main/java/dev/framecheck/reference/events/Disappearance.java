package dev.framecheck.reference.events;

/** What a document that goes away does to a connection (WHATWG WebSockets, "make disappear"). */
public enum Disappearance {
  /** It was not established: fail it. */
  FAIL,
  /** It is established: start the closing handshake with code 1001. */
  CLOSE_GOING_AWAY,
  /** Closing has begun, or it is over: do nothing. */
  NOTHING
}
